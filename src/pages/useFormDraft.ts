import { fallback, parse, record, string } from 'valibot'
import { useDraft } from './images/share/useDraft.ts'

const schema = fallback(record(string(), string()), {})

function read(text: string): Record<string, string> {
  try {
    return parse(schema, JSON.parse(text || '{}'))
  } catch {
    return {} // Cut off, or by somebody else; there is nothing to save.
  }
}

/**
 * What somebody has chosen and typed in a form, kept for the tab: a reload doesn't lose it. What wasn't touched yet is
 * `undefined`.
 * @param name what the form is for; another name is another form
 */
export function useFormDraft<Field extends string>(name: string) {
  const [text, setText] = useDraft(name)
  // Fields of an older form may be among them; nobody asks for those.
  const draft = read(text) as Readonly<Partial<Record<Field, string>>>
  return {
    draft,
    change: (change: Partial<Record<Field, string>>) =>
      setText(JSON.stringify({ ...draft, ...change })),
    clear: () => setText(''),
  }
}
