import { boolean, fallback, object, optional, parse, string, type InferOutput } from 'valibot'
import { limits } from '../../../api/contract.ts'
import { useDraft } from '../share/useDraft.ts'

const schema = fallback(
  object({
    regionId: optional(string()),
    name: optional(string()),
    description: optional(string()),
    encrypted: optional(boolean()),
  }),
  {},
)

/** What was chosen and typed so far in the dialog Copy Image; what wasn't touched yet is `undefined`. */
export type CopyDraft = InferOutput<typeof schema>

function read(text: string): CopyDraft {
  try {
    return parse(schema, JSON.parse(text || '{}'))
  } catch {
    return {} // Cut off, or by somebody else; there is nothing to save.
  }
}

/** The draft of an image's copy, kept for the tab. */
export function useCopyDraft(imageId: string) {
  const [text, setText] = useDraft(`copy/${imageId}`)
  const draft = read(text)
  return {
    draft,
    change: (change: CopyDraft) => setText(JSON.stringify({ ...draft, ...change })),
    clear: () => setText(''),
  }
}

/** The name that a copy is offered, no longer than a name can be. */
export const copyName = (name: string, copyOf: (name: string) => string): string =>
  Array.from(copyOf(name)).slice(0, limits.imageName).join('')
