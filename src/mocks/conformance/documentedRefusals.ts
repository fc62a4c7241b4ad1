import { readFileSync } from 'node:fs'

/** A refusal of an action that the documents know of. */
export interface DocumentedRefusal {
  readonly action: string
  readonly code: string
  /** `yes`, or why the stand-in can't be brought to it. */
  readonly covered: string
}

/** The refusals that docs/api-coverage.md lists, in its order. */
export function documentedRefusals(): readonly DocumentedRefusal[] {
  const text = readFileSync(new URL('../../../docs/api-coverage.md', import.meta.url), 'utf8')
  return [...text.matchAll(/^\| (\w+) +\| `([\w.]+)` +\| (.+?) +\|$/gm)].map(
    ([, action = '', code = '', covered = '']) => ({ action, code, covered }),
  )
}
