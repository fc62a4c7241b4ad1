import type { EcsError } from '../../../api/errors.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { isMalformed, type AccountEntry, type EntryProblem } from './accountEntries.ts'

interface EntryProblemsProps {
  entries: readonly AccountEntry[]
  /** What the service said of entries that it refused. */
  refused: ReadonlyMap<string, EcsError>
  /** Whether the last entry is told to be too short, which it is while somebody types it. */
  showUnfinished: boolean
  onRemove: (index: number) => void
}

/** One line for each entry that can't or needn't be shared with: what is the matter, and a way to take it out. */
export function EntryProblems({ entries, refused, showUnfinished, onRemove }: EntryProblemsProps) {
  const { sharing, errors } = useAllTexts()
  const lines = entries.flatMap((entry, index) => {
    const { text, problem } = entry
    const unfinished = index === entries.length - 1 && problem?.kind === 'tooShort'
    if (problem && !(unfinished && !showUnfinished)) {
      return [
        {
          text,
          index,
          wrong: isMalformed(entry),
          why: describe(problem, sharing.problems),
          detail: '',
        },
      ]
    }
    const error = problem ? undefined : refused.get(text)
    if (!error) return []
    const why = errors.codes[error.code] ?? error.message
    const detail = `${error.code}${error.requestId && ` · ${errors.requestId}${error.requestId}`}`
    return [{ text, index, wrong: true, why, detail }]
  })
  if (lines.length === 0) return null
  return (
    <ul className="share__problems">
      {lines.map(({ text, index, wrong, why, detail }) => (
        <li key={index} className={wrong ? 'share__error' : 'share__remark'}>
          <span>
            <bdi className="share__entry">{shorten(text)}</bdi> {why}
            {detail && <span className="share__detail"> {detail}</span>}
          </span>
          <button
            type="button"
            className="share__link"
            aria-label={sharing.removeEntry(shorten(text))}
            onClick={() => onRemove(index)}
          >
            {sharing.remove}
          </button>
        </li>
      ))}
    </ul>
  )
}

type ProblemTexts = ReturnType<typeof useAllTexts>['sharing']['problems']

function describe(problem: EntryProblem, texts: ProblemTexts): string {
  return 'digits' in problem ? texts[problem.kind](problem.digits) : texts[problem.kind]
}

const shorten = (text: string) => (text.length > 24 ? `${text.slice(0, 20)}…` : text)
