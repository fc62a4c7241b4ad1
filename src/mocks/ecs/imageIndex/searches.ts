import type { ImagePredicate } from './condition.ts'
import { ListPostings, type Facet } from './postings.ts'

/** How many searches are remembered. Who turns pages, or waits for an image, asks for the same again and again. */
const remembered = 8

/** What was found by the patterns of names that were asked for last, kept up like a facet that images can have. */
export class Searches {
  private readonly facets = new Map<string, Facet<ListPostings>>()

  /** One facet a search. */
  get all(): Iterable<Facet<ListPostings>> {
    return this.facets.values()
  }

  /**
   * The numbers of the images whose name meets a pattern, the lowest first.
   * @param search goes through the images for it, if it isn't remembered; given what keeps one that was found
   */
  find(
    pattern: string,
    meets: ImagePredicate,
    search: (facet: Facet<ListPostings>) => void,
  ): readonly number[] {
    let facet = this.facets.get(pattern)
    if (facet) {
      this.facets.delete(pattern)
    } else {
      facet = {
        postings: new ListPostings(),
        keysOf: (image) => (meets(image) ? [pattern] : []),
      }
      search(facet)
      const [oldest] = this.facets.keys()
      if (oldest !== undefined && this.facets.size >= remembered) this.facets.delete(oldest)
    }
    // Put last, as the latest.
    this.facets.set(pattern, facet)
    return facet.postings.fewestOf([pattern])
  }
}
