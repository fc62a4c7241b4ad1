import react from '@vitejs/plugin-react'
import { loadEnv } from 'vite'
import { defineConfig } from 'vitest/config'
import {
  chunkOfFirstPage,
  contentSecurityPolicy,
  mockServiceWorker,
  withoutCookieJar,
} from './vite.plugins.ts'

// Three modes: `development` and `demo` answer with the stand-in, `production` is the live console without it.
export default defineConfig(({ mode }) => {
  const env = loadEnv(mode, process.cwd())
  const apiOrigins = [env['VITE_ECS_ENDPOINT'], env['VITE_STS_ENDPOINT']]
    .filter((endpoint) => endpoint?.startsWith('http'))
    .map((endpoint) => new URL(endpoint ?? '').origin)
  return {
    plugins: [
      react(),
      withoutCookieJar(),
      mockServiceWorker(env['VITE_MOCKS'] === 'on'),
      contentSecurityPolicy([...new Set(apiOrigins)]),
    ],
    server: { port: 5173, strictPort: true },
    preview: { port: 4173, strictPort: true },
    build: {
      outDir: mode === 'demo' ? 'dist-demo' : 'dist',
      sourcemap: true,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                debugName: 'console',
                name: chunkOfFirstPage(['src/main.tsx', 'src/pages/images/ImagesPage.tsx']),
              },
            ],
          },
        },
      },
    },
    test: {
      include: ['src/**/*.test.ts'],
      environment: 'node',
      testTimeout: 30_000,
    },
  }
})
