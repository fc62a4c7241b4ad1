import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export const densities = ['comfortable', 'compact'] as const

/** How the console looks, as somebody has chosen it. */
export interface Look {
  readonly theme: (typeof themes)[number]
  readonly density: (typeof densities)[number]
}

const storageKey = 'ecs-images/look'
const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

const usual: Look = { theme: 'system', density: 'comfortable' }
let look = usual
const listeners = new Set<() => void>()

/** The look that words tell, in any order; what they don't tell, or tell wrongly, is as before. */
const readWords = (words: readonly (string | null)[], before: Look): Look => ({
  theme: themes.find((known) => words.includes(known)) ?? before.theme,
  density: densities.find((known) => words.includes(known)) ?? before.density,
})

/** What this browser's user has chosen last: two words, such as `dark compact`. */
const kept = (): Look => readWords(localStorage.getItem(storageKey)?.split(' ') ?? [], usual)

const keep = ({ theme, density }: Look): void =>
  localStorage.setItem(storageKey, `${theme} ${density}`)

function scheme(): 'light' | 'dark' {
  if (look.theme !== 'system') return look.theme
  return systemIsDark.matches ? 'dark' : 'light'
}

function show(next: Look) {
  look = next
  document.documentElement.dataset['theme'] = scheme()
  document.documentElement.dataset['density'] = look.density
  for (const listener of listeners) listener()
}

/** Takes what the address says out of it: a later choice would lose against it at the next reload. */
function takeFromAddress(before: Look): Look {
  const address = new URL(location.href)
  const { searchParams } = address
  if (!searchParams.has('theme') && !searchParams.has('density')) return before
  const told = readWords([searchParams.get('theme'), searchParams.get('density')], before)
  searchParams.delete('theme')
  searchParams.delete('density')
  history.replaceState(history.state, '', address)
  keep(told)
  return told
}

/**
 * Gives the page its look before it is painted: `theme=` and `density=` in the address, else what was chosen in this
 * browser, else what the system prefers. From then on it follows the system and the other tabs.
 */
export function startLook(): void {
  show(takeFromAddress(kept()))
  systemIsDark.addEventListener('change', () => show(look))
  addEventListener('storage', ({ key }) => {
    // Without a key everything was cleared.
    if (key === storageKey || key === null) show(kept())
  })
}

/** Changes some of the look, for all tabs of this browser and for later. */
export function chooseLook(change: Partial<Look>): void {
  const next = { ...look, ...change }
  keep(next)
  show(next)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The look that is chosen. */
export const useLook = (): Look => useSyncExternalStore(subscribe, () => look)

/** Whether the page is light or dark at the moment. */
export const useScheme = (): 'light' | 'dark' => useSyncExternalStore(subscribe, scheme)
