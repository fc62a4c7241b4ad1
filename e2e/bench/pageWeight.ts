import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

interface ManifestChunk {
  file: string
  imports?: string[]
  css?: string[]
}

/** The page; what its address calls for, the list of images, is in the same chunk (vite.config.ts). */
const entry = 'index.html'
const target = 300_000

/** Builds the live console and adds up what the images page needs before it shows a row; one line a part. */
export function measurePageWeight(): string[] {
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
    const manifest = JSON.parse(
      readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'),
    ) as Record<string, ManifestChunk>
    const { scripts, styles } = reachable(manifest)
    const weigh = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
    const parts = [...scripts]
      .map((file) => ({ file, bytes: weigh(file) }))
      .toSorted((left, right) => right.bytes - left.bytes)
    const total = parts.reduce((sum, { bytes }) => sum + bytes, 0)
    const css = [...styles].reduce((sum, file) => sum + weigh(file), 0)
    return [
      `JS: ${inKilobytes(total)} gzip in ${parts.length} files (target at most ${inKilobytes(target)})`,
      `CSS: ${inKilobytes(css)} gzip in ${styles.size} files`,
      ...parts.slice(0, 6).map(({ file, bytes }) => `  ${inKilobytes(bytes)}  ${file}`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

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
