import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** What the numbers depend on besides the code. */
export interface Machine {
  readonly date: string
  /** The commit that is checked out; with a `+` if something was changed since. */
  readonly commit: string
  readonly cpu: string
  readonly cores: number
  /** Gigabytes. */
  readonly memory: number
  readonly node: string
  readonly platform: string
}

/** The machine that this runs on. Outside of a repository the commit is empty. */
export function machine(): Machine {
  const git = (...args: string[]) => {
    try {
      return execFileSync('git', args, { encoding: 'utf8', stdio: 'pipe' }).trim()
    } catch {
      return ''
    }
  }
  const changed = git('status', '--porcelain', '--untracked-files=no') !== ''
  return {
    date: new Date().toISOString(),
    commit: git('rev-parse', 'HEAD') + (changed ? '+' : ''),
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memory: Math.round(totalmem() / 1e9),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  }
}
