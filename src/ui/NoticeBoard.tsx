import { CheckCircleFilled, CloseOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useTexts } from '../texts/texts.ts'
import { ErrorNotice } from './ErrorNotice.tsx'
import { dismissAll, dismissNotice, useNotices, type Notice } from './notices.ts'
import './noticeBoard.css'

/** Milliseconds for which news is shown. */
const shownFor = 8_000

/** Where notices appear: a corner of the page, read out as they come. */
export function NoticeBoard() {
  const { frame } = useTexts()
  const notices = useNotices()
  useEffect(() => dismissAll, [])
  return (
    <section className="notices" aria-label={frame.notices}>
      <div role="status">
        {notices
          .filter(({ error }) => !error)
          .map((notice) => (
            <News key={notice.id} notice={notice} />
          ))}
      </div>
      {notices.map(({ id, title, error }) =>
        error ? (
          <div key={id} className="notices__failure">
            <ErrorNotice title={title} error={error} onClose={() => dismissNotice(id)} />
          </div>
        ) : null,
      )}
    </section>
  )
}

function News({ notice: { id, title, isBad } }: { notice: Notice }) {
  const { frame } = useTexts()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissNotice(id), shownFor)
    return () => clearTimeout(timer)
  }, [id, held])
  return (
    <p
      className="notices__done"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {!isBad && <CheckCircleFilled aria-hidden className="notices__mark" />}
      <span className="notices__title">{title}</span>
      <button
        type="button"
        className="copy-button"
        aria-label={frame.close}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        onClick={() => dismissNotice(id)}
      >
        <CloseOutlined aria-hidden />
      </button>
    </p>
  )
}
