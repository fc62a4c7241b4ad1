import { resolve } from 'node:path'
import { build } from 'vite'

/** What each measured page is given before its own scripts (inPage.ts), as the text of a script. */
export async function inPageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: resolve('e2e/bench/inPage.ts'), formats: ['iife'], name: 'inPage' },
    },
  })
  const [bundle] = Array.isArray(built) ? built : [built]
  const [chunk] = bundle && 'output' in bundle ? bundle.output : []
  if (chunk?.type !== 'chunk') throw new Error('inPage.ts gave no script.')
  return chunk.code
}
