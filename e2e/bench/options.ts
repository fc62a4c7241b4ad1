import { parseArgs } from 'node:util'

const parts = ['pages', 'interactions', 'node', 'project'] as const
type Part = (typeof parts)[number]

interface Options {
  /** How often each page and interaction is measured. */
  readonly runs: number
  readonly parts: ReadonlySet<Part>
  /** Where the numbers go as JSON. */
  readonly json: string
  /** Whether the whole of `npm test` is timed, too. */
  readonly all: boolean
}

/**
 * Reads `npm run bench -- [--runs 7] [--only pages,node] [--json FILE] [--all]`.
 * @throws Error if something of it is not understood
 */
export function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '7' },
      only: { type: 'string', default: parts.join(',') },
      json: { type: 'string', default: 'bench-results.json' },
      all: { type: 'boolean', default: false },
    },
  })
  const runs = Number(values.runs)
  if (!Number.isInteger(runs) || runs < 1) {
    throw new Error(`--runs takes a whole number from 1, not "${values.runs}".`)
  }
  const wanted = values.only.split(',').map((name) => {
    const part = parts.find((one) => one === name)
    if (!part) throw new Error(`--only takes ${parts.join(', ')}, not "${name}".`)
    return part
  })
  return { runs, parts: new Set(wanted), json: values.json, all: values.all }
}
