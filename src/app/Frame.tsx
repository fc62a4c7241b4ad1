import { Suspense, useEffect, useRef } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router-dom'
import { prefetchOn } from '../pages/lazyPages.ts'
import { paths } from '../pages/paths.ts'
import { useRegionId } from '../pages/region.ts'
import { useTexts } from '../texts/texts.ts'
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx'
import { NoticeBoard } from '../ui/NoticeBoard.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { AppearanceMenu } from './AppearanceMenu.tsx'
import { useDemo } from './demo.ts'
import { DemoMark } from './DemoMark.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { PastGuard } from './PastGuard.tsx'
import { RegionPicker } from './RegionPicker.tsx'
import { Shortcuts } from './Shortcuts.tsx'

/** What surrounds every page: top bar, navigation, footer. */
export function Frame() {
  const { frame, product } = useTexts()
  const regionId = useRegionId()
  const { pathname } = useLocation()
  const { signIn } = useDemo()
  const images = `${paths.images}?region=${regionId}`
  const content = useRef<HTMLElement>(null)

  // The menu that somebody else was chosen in is gone with them: the keyboard goes on at the new page.
  useEffect(() => {
    if (signIn > 1) content.current?.focus()
  }, [signIn])

  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {frame.skipToContent}
      </a>
      <header className="top-bar">
        <Link className="top-bar__product" to={images}>
          {product}
        </Link>
        <RegionPicker />
        <span className="top-bar__space" />
        <DemoMark />
        <AppearanceMenu />
        <LanguageMenu />
        {/* Queries stay with the cache that they began with: another account needs another menu. */}
        <AccountMenu key={signIn} />
      </header>
      <nav className="nav" aria-label={frame.navigation}>
        <div className="nav__inner">
          <NavLink className="nav__link" to={images}>
            {frame.images}
          </NavLink>
          <NavLink
            className="nav__link"
            to={`${paths.instances}?region=${regionId}`}
            {...prefetchOn('instancesPage')}
          >
            {frame.instances}
          </NavLink>
        </div>
      </nav>
      <main ref={content} className="main" id="content" tabIndex={-1}>
        {/* A page that broke is left behind by going to another one, and so is all of a page when somebody else signs in. */}
        <ErrorBoundary key={`${signIn}/${pathname.split('/')[1]}`}>
          <Suspense>
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
      <footer className="foot">{frame.mimic}</footer>
      <NoticeBoard key={`notices ${signIn}`} />
      <Shortcuts />
      {import.meta.env.VITE_MOCKS === 'on' && <PastGuard />}
    </div>
  )
}
