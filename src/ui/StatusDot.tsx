import type { ReactNode } from 'react'
import './statusDot.css'

/** What a status means for who waits for it: all is well, something is under way, something is wrong, or nothing happens. */
export type Tone = 'good' | 'busy' | 'bad' | 'idle'

/** A status in words, with a dot in the colour of what it means. */
export function StatusDot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className="status-dot" data-tone={tone}>
      {children}
    </span>
  )
}
