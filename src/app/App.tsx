import { LoadingOutlined } from '@ant-design/icons'
import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { BrowserRouter } from 'react-router-dom'
import { en } from '../texts/en.ts'
import { TextsContext } from '../texts/texts.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { DemoContext, type Demo } from './demo.ts'
import { useLook, useScheme } from './look.ts'
import { createQueryClient } from './queryClient.ts'
import { Routes } from './Routes.tsx'
import { themeOf } from './theme.ts'

/** The icon of busy buttons: it is no part of their names, and goes at once, where antd's own may stay behind unseen. */
const loadingIcon = <LoadingOutlined aria-hidden />

/** The whole console. `demo` settles when the stand-in can answer; the live console has none. */
export function App({ demo: starting }: { demo: Promise<Demo> | undefined }) {
  const [demo, setDemo] = useState<Demo>()
  const [{ queryClient, signIn }, setSignIn] = useState(() => ({
    queryClient: createQueryClient(),
    signIn: 1,
  }))

  useEffect(() => {
    starting?.then(setDemo, (error: unknown) => console.error('The stand-in did not start.', error))
  }, [starting])

  useEffect(
    () => demo?.onForeignChange(() => void queryClient.invalidateQueries()),
    [demo, queryClient],
  )

  const session = useMemo(
    () => ({
      demo,
      signIn,
      switchAccount(accountId: string) {
        demo?.switchAccount(accountId)
        // A new cache and new pages: nothing that one account has seen, or is still waiting for, reaches another's screen.
        void queryClient.cancelQueries()
        setSignIn((last) => ({ queryClient: createQueryClient(), signIn: last.signIn + 1 }))
      },
    }),
    [demo, queryClient, signIn],
  )

  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const printing = useMediaQuery('print')
  const scheme = useScheme()
  const { density } = useLook()
  // Paper is white.
  const theme = useMemo(
    () => themeOf(printing ? 'light' : scheme, !still),
    [printing, scheme, still],
  )

  return (
    <TextsContext value={en}>
      <ConfigProvider
        theme={theme}
        componentSize={density === 'compact' ? 'small' : 'medium'}
        button={{ loadingIcon }}
      >
        <ErrorBoundary>
          <DemoContext value={session}>
            <QueryClientProvider client={queryClient}>
              <BrowserRouter basename={import.meta.env.BASE_URL}>
                <Routes />
              </BrowserRouter>
            </QueryClientProvider>
          </DemoContext>
        </ErrorBoundary>
      </ConfigProvider>
    </TextsContext>
  )
}
