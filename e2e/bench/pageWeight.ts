import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

interface ManifestChunk {
  file: string
  imports?: string[]
  css?: string[]
}

/** The page; what its address calls for, the list of images, is in the same chunk (vite.config.ts). */
const entry = 'index.html'

/** What the images page may weigh before it shows a row: bytes of brotli, and files of JS. */
const limits = { scripts: 176_000, styles: 16_000, files: 3 }

export interface PageWeight {
  /** The files of JS, the heaviest first. */
  readonly scripts: readonly { readonly file: string; readonly bytes: number }[]
  readonly scriptBytes: number
  readonly styleBytes: number
}

/** Builds the live console and weighs what the images page needs before it shows a row, in bytes of brotli. */
export function weighFirstPage(): PageWeight {
  const folder = mkdtempSync(join(tmpdir(), 'ecs-images-'))
  try {
    execFileSync(process.execPath, [
      'node_modules/vite/bin/vite.js',
      'build',
      '--outDir',
      folder,
      '--manifest',
      '--logLevel',
      'error',
    ])
    return weighBuild(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The same of a console that was built with a manifest. */
export function weighBuild(folder: string): PageWeight {
  const manifest = JSON.parse(
    readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
  ) as Record<string, ManifestChunk>
  const { scripts, styles } = reachable(manifest)
  const weigh = (file: string) => brotliCompressSync(readFileSync(join(folder, file))).length
  const sum = (files: Iterable<string>) => [...files].reduce((all, file) => all + weigh(file), 0)
  return {
    scripts: [...scripts]
      .map((file) => ({ file, bytes: weigh(file) }))
      .toSorted((left, right) => right.bytes - left.bytes),
    scriptBytes: sum(scripts),
    styleBytes: sum(styles),
  }
}

/** The weight in words, one line a part. */
export const linesOf = ({ scripts, scriptBytes, styleBytes }: PageWeight): string[] => [
  `JS: ${inKilobytes(scriptBytes)} brotli in ${scripts.length} files (at most ${inKilobytes(limits.scripts)} in ${limits.files})`,
  `CSS: ${inKilobytes(styleBytes)} brotli (at most ${inKilobytes(limits.styles)})`,
  ...scripts.map(({ file, bytes }) => `  ${inKilobytes(bytes)}  ${file}`),
]

/** What of the weight is above its limit, in words. */
export const tooHeavy = ({ scripts, scriptBytes, styleBytes }: PageWeight): string[] => [
  ...(scriptBytes > limits.scripts ? [`JS: ${inKilobytes(scriptBytes)}`] : []),
  ...(styleBytes > limits.styles ? [`CSS: ${inKilobytes(styleBytes)}`] : []),
  ...(scripts.length > limits.files ? [`${scripts.length} files of JS`] : []),
]

function reachable(manifest: Record<string, ManifestChunk>) {
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (name: string) => {
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The build has no ${name}.`)
    if (scripts.has(chunk.file)) return
    scripts.add(chunk.file)
    chunk.css?.forEach((file) => styles.add(file))
    chunk.imports?.forEach(visit)
  }
  visit(entry)
  return { scripts, styles }
}

const inKilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`
