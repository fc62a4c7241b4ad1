import { useDemoTexts } from '../../texts/demo.ts'
import type { DemoEntry } from '../demo.ts'

/** The values of a numbered parameter, `AddAccount.1` and so on. */
const valuesOf = (params: DemoEntry['params'], name: string): readonly string[] =>
  Object.entries(params)
    .filter(([key]) => key.startsWith(`${name}.`))
    .map(([, value]) => value)

/** Says in a sentence what a change of the world was. */
export function useEntryText(): (entry: DemoEntry) => string {
  const { entries } = useDemoTexts()
  return ({ action, about, params }) => {
    const added = valuesOf(params, 'AddAccount')
    const removed = valuesOf(params, 'RemoveAccount')
    if (added.length > 0 && removed.length > 0) return entries.sharedAnew(about, added, removed)
    if (added.length > 0) return entries.shared(about, added)
    if (removed.length > 0) return entries.unshared(about, removed)
    return entries.done[action]?.(about) ?? entries.other(action, about)
  }
}
