import { StyleProvider } from '@ant-design/cssinjs'
import { LoadingOutlined } from '@ant-design/icons'
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import { useEffect, useMemo, useRef, useState } from 'react'
import { BrowserRouter, useRoutes } from 'react-router-dom'
import { expectAccount } from '../pages/lastAccount.ts'
import { keepLanguage, type Language } from '../texts/language.ts'
import { TextsContext } from '../texts/texts.ts'
import { EraContext } from '../pages/era.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { useMediaQuery } from '../ui/useMediaQuery.ts'
import { loadCatalogue, type Catalogue } from './catalogues.ts'
import { DemoContext, type Demo } from './demo.ts'
import { LanguageContext } from './languageContext.ts'
import { useLook, useScheme } from './look.ts'
import { createQueryClient } from './queryClient.ts'
import { routes } from './routes.tsx'
import { themeOf } from './theme.ts'

/** The icon of busy buttons: it is no part of their names, and goes at once, where antd's own may stay behind unseen. */
const loadingIcon = <LoadingOutlined aria-hidden />

/** Chinese labels of two characters stay as they are written: antd would put a space between them. */
const button = { loadingIcon, autoInsertSpace: false }

/** In builds antd's rules come as CSS files (vite.antdStyles.ts), in development antd writes them. */
const styling = { hashed: false, zeroRuntime: import.meta.env.PROD }

interface AppProps {
  /** Settles when the stand-in can answer; the live console has none. */
  demo: Promise<Demo> | undefined
  firstQueryClient: QueryClient
  firstCatalogue: Catalogue
}

/** The whole console. */
export function App({ demo: starting, firstQueryClient, firstCatalogue }: AppProps) {
  const [demo, setDemo] = useState<Demo>()
  const [{ queryClient, signIn }, setSignIn] = useState({
    queryClient: firstQueryClient,
    signIn: 1,
  })

  useEffect(() => {
    starting?.then(setDemo, (error: unknown) => console.error('The stand-in did not start.', error))
  }, [starting])

  const [era, setEra] = useState(0)
  useEffect(() => {
    if (!demo) return undefined
    const follow = () => void queryClient.invalidateQueries()
    const leave = [
      demo.onForeignChange(follow),
      demo.stage.onWorldChange((change) => {
        if (change === 'world') setEra((last) => last + 1)
        follow()
      }),
      demo.onSwitch(() => {
        expectAccount(demo.accountId())
        // A new cache and new pages: nothing that one account has seen, or is still waiting for, reaches another's screen.
        void queryClient.cancelQueries()
        setSignIn((last) => ({ queryClient: createQueryClient(), signIn: last.signIn + 1 }))
      }),
    ]
    return () => leave.forEach((end) => end())
  }, [demo, queryClient])

  const session = useMemo(
    () => ({
      demo,
      signIn,
      switchAccount: (accountId: string) => demo?.switchAccount(accountId),
    }),
    [demo, signIn],
  )

  const [catalogue, setCatalogue] = useState(firstCatalogue)
  const { language } = catalogue
  const wanted = useRef(language)
  const choice = useMemo(
    () => ({
      language,
      async chooseLanguage(chosen: Language) {
        wanted.current = chosen
        const loaded = await loadCatalogue(chosen)
        // Somebody may have chosen again while it was loading.
        if (wanted.current !== chosen) return
        keepLanguage(chosen)
        setCatalogue(loaded)
      },
    }),
    [language],
  )

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const still = useMediaQuery('(prefers-reduced-motion: reduce)')
  const printing = useMediaQuery('print')
  const scheme = useScheme()
  const { density } = useLook()
  // Paper is white.
  const theme = useMemo(
    () => ({ ...themeOf(printing ? 'light' : scheme, !still), ...styling }),
    [printing, scheme, still],
  )

  return (
    <TextsContext value={catalogue.texts}>
      {/* antd's rules are a layer: the console's own win, whichever comes first. */}
      <StyleProvider layer>
        <ConfigProvider
          theme={theme}
          componentSize={density === 'compact' ? 'small' : 'medium'}
          button={button}
          locale={catalogue.antd}
        >
          <ErrorBoundary>
            <DemoContext value={session}>
              <QueryClientProvider client={queryClient}>
                {/* What was clicked is drawn in one go: in slices it takes half as long again. */}
                <BrowserRouter basename={import.meta.env.BASE_URL} useTransitions={false}>
                  <LanguageContext value={choice}>
                    <EraContext value={era}>
                      <Routes />
                    </EraContext>
                  </LanguageContext>
                </BrowserRouter>
              </QueryClientProvider>
            </DemoContext>
          </ErrorBoundary>
        </ConfigProvider>
      </StyleProvider>
    </TextsContext>
  )
}

const Routes = () => useRoutes(routes)
