import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import { antdStyles } from './vite.antdStyles.ts'
import {
  chunkOfFirstPage,
  compiledAsTheyArrive,
  contentSecurityPolicy,
  mockServiceWorker,
  withoutCookieJar,
} from './vite.plugins.ts'

/**
 * What antd is made of. These packages don't say that their modules only export things; unless told, the bundler keeps all
 * of each: a whole form with its validator, for the one context that antd's inputs look at.
 */
const partsOfAntd = /node_modules\/@(?:rc-component|ant-design)\//

// Three modes: `development` and `demo` answer with the stand-in, `production` is the live console without it.
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd())
  const hasWorker = env['VITE_MOCKS'] === 'on'
  const apiOrigins = [env['VITE_ECS_ENDPOINT'], env['VITE_STS_ENDPOINT']]
    .filter((endpoint) => endpoint?.startsWith('http'))
    .map((endpoint) => new URL(endpoint ?? '').origin)
  return {
    plugins: [
      react(),
      antdStyles(),
      withoutCookieJar(),
      mockServiceWorker(hasWorker),
      compiledAsTheyArrive(mode === 'demo' ? ['console', 'browser'] : ['console']),
      contentSecurityPolicy([...new Set(apiOrigins)], { hasWorker }),
    ],
    server: { port: 5173, strictPort: true },
    preview: { port: 4173, strictPort: true },
    build: {
      outDir: mode === 'demo' ? 'dist-demo' : 'dist',
      sourcemap: true,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        treeshake: { moduleSideEffects: [{ test: partsOfAntd, sideEffects: false }] },
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'console',
                name: chunkOfFirstPage(['src/main.tsx']),
              },
            ],
          },
        },
      },
    },
    test: {
      include: ['src/**/*.test.ts', 'e2e/bench/**/*.test.ts', '*.test.ts'],
      environment: 'node',
      testTimeout: 30_000,
    },
  }
})
