import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import type { ReactNode } from 'react'
import { useTexts } from '../texts/texts.ts'
import { pageNumbers } from './pageNumbers.ts'
import './pager.css'

interface PagerProps {
  /** What is paged, as the name of the landmark. */
  label: string
  /** The page that is shown, from 1. */
  page: number
  /** How many pages there are, at least 1. */
  pages: number
  /** Rows on a page. */
  size: number
  sizes: readonly number[]
  onChange: (change: { page: number; size: number }) => void
  /** Called when a page is likely to be gone to: what it shows can be asked for. */
  onIntent?: (page: number) => void
}

/**
 * Page numbers and page size. antd's Pagination makes the numbers list items that can be focused but are neither buttons
 * nor links, and doesn't say to screen readers which of them is the current one.
 */
export function Pager({ label, page, pages, size, sizes, onChange, onIntent }: PagerProps) {
  const texts = useTexts().pager
  const go = (to: number) => onChange({ page: to, size })
  /** Handlers for what leads to a page: pointing at it or focusing it. */
  function intent(to: number) {
    const ask = () => {
      if (to !== page && to >= 1 && to <= pages) onIntent?.(to)
    }
    return { onPointerEnter: ask, onFocus: ask }
  }
  return (
    <nav aria-label={label} className="pager">
      <Step
        label={texts.previous}
        icon={<LeftOutlined aria-hidden />}
        to={page - 1}
        {...{ pages, go, intent }}
      />
      {pageNumbers(page, pages).map((entry, index) =>
        entry === 'gap' ? (
          <span key={`gap ${index}`} className="pager__gap" aria-hidden>
            …
          </span>
        ) : (
          <button
            key={entry}
            type="button"
            className="pager__page"
            aria-label={texts.page(entry)}
            aria-current={entry === page ? 'page' : undefined}
            onClick={() => go(entry)}
            {...intent(entry)}
          >
            {entry}
          </button>
        ),
      )}
      <Step
        label={texts.next}
        icon={<RightOutlined aria-hidden />}
        to={page + 1}
        {...{ pages, go, intent }}
      />
      <Select
        className="pager__size"
        aria-label={texts.size}
        virtual={false}
        value={size}
        // Another page size starts anew: the same number would show other rows.
        onChange={(chosen) => onChange({ page: 1, size: chosen })}
        options={sizes.map((one) => ({ value: one, label: texts.perPage(one) }))}
      />
    </nav>
  )
}

interface StepProps {
  label: string
  icon: ReactNode
  to: number
  pages: number
  go: (page: number) => void
  intent: (page: number) => object
}

/** To the page before or after. At the end it stays focusable, so that the keyboard isn't thrown out of the pager. */
function Step({ label, icon, to, pages, go, intent }: StepProps) {
  const exists = to >= 1 && to <= pages
  return (
    <button
      type="button"
      className="pager__page"
      aria-label={label}
      aria-disabled={!exists}
      onClick={() => exists && go(to)}
      {...intent(to)}
    >
      {icon}
    </button>
  )
}
