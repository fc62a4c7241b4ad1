import { useRef } from 'react'
import { limits, type Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { TagForm } from './TagForm.tsx'
import { TagRow } from './TagRow.tsx'

/** The tags of an own image, to be added, changed and removed. */
export function Tags({ image, regionId }: { image: Image; regionId: string }) {
  const { imageDetails } = useAllTexts()
  const title = useRef<HTMLHeadingElement>(null)
  const tags = image.Tags.Tag
  return (
    <section className="details__section" aria-label={imageDetails.tags}>
      <h2 ref={title} className="details__title" tabIndex={-1}>
        {imageDetails.tags}
        <span className="details__amount">
          {imageDetails.tagsUsed(tags.length, limits.tagsPerResource)}
        </span>
      </h2>
      {tags.length === 0 && <p className="details__line">{imageDetails.noTags}</p>}
      <ul className="details__tags">
        {tags.map((tag) => (
          <TagRow
            key={tag.TagKey}
            tag={tag}
            image={image}
            regionId={regionId}
            // Its button, which had the focus, is gone with it.
            onRemoved={() => title.current?.focus()}
          />
        ))}
      </ul>
      <TagForm image={image} regionId={regionId} />
    </section>
  )
}
