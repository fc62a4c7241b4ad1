import { createRequire } from 'node:module'
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { themeOf } from './src/app/theme.ts'

/** A part of antd that has CSS of its own: a file below `antd/es/<component>/style/`. */
interface StyledPart {
  /** The class prefix that its component has in the page. */
  readonly prefix: string
  /** Whether its file gives a component that brings the rules, not a hook. */
  readonly isComponent?: true
}

/** The parts that the console shows, by component and file. */
export const styledParts: Readonly<Record<string, StyledPart>> = {
  'alert/index': { prefix: 'ant-alert' },
  'button/compact': { prefix: 'ant-btn', isComponent: true },
  'button/index': { prefix: 'ant-btn' },
  'drawer/index': { prefix: 'ant-drawer' },
  'dropdown/index': { prefix: 'ant-dropdown' },
  'empty/index': { prefix: 'ant-empty' },
  'input/index': { prefix: 'ant-input' },
  'input/otp': { prefix: 'ant-otp' },
  'input/search': { prefix: 'ant-input-search' },
  'input/textarea': { prefix: 'ant-input' },
  'menu/index': { prefix: 'ant-menu' },
  'modal/confirm': { prefix: 'ant-modal', isComponent: true },
  'modal/index': { prefix: 'ant-modal' },
  'popconfirm/index': { prefix: 'ant-popconfirm' },
  'popover/index': { prefix: 'ant-popover' },
  'progress/index': { prefix: 'ant-progress' },
  'select/index': { prefix: 'ant-select' },
  'skeleton/index': { prefix: 'ant-skeleton' },
  'space/addon': { prefix: 'ant-space-addon' },
  'space/compact': { prefix: 'ant-space-compact' },
  'space/index': { prefix: 'ant-space' },
  'tooltip/index': { prefix: 'ant-tooltip' },
}

/** Parts of which others take a helper only; what they have rules for isn't shown. */
export const unusedParts: ReadonlySet<string> = new Set(['grid/index'])

type Exported = (...args: unknown[]) => unknown

// Everything comes as CommonJS, as antd's own parts find each other in Node: two copies wouldn't share a theme.
const load = createRequire(import.meta.url)

// Ready-made colours, of which the build leaves out the palettes too: no rules for what has one.
const { PresetColors } = load('antd/lib/theme/interface/presetColors') as {
  PresetColors: string[]
}
PresetColors.length = 0

/**
 * The CSS of a part of antd, or what all parts have in common (`shared`), in the layer `antd`.
 * @param scheme the theme it is made with, which makes no difference: what depends on the theme are variables
 */
export function antdRules(part: string, scheme: 'light' | 'dark' = 'light'): string {
  const { createCache, extractStyle, StyleProvider } = load(
    '@ant-design/cssinjs',
  ) as typeof import('@ant-design/cssinjs')
  const { ConfigProvider } = load('antd') as typeof import('antd')
  const isShared = part === 'shared'
  const cache = createCache()
  const Rules = () => {
    useRulesOf(isShared ? 'button/index' : part)
    return null
  }
  renderToString(
    createElement(
      StyleProvider,
      { cache, layer: true },
      createElement(
        ConfigProvider,
        { theme: { ...themeOf(scheme, true), hashed: false } },
        createElement(Rules),
      ),
    ),
  )
  for (const key of cache.cache.keys()) {
    const ofAll = key.includes('%Shared%') || key.includes('%ant-design-icons%')
    if (ofAll !== isShared) cache.cache.delete(key)
  }
  const rules = extractStyle(cache, { plain: true, types: 'style' })
  // What antd would go on from in the browser.
  return rules.replace(/\.data-ant-cssinjs-cache-path\{[^}]*\}/, '') + (isShared ? iconRules() : '')
}

function useRulesOf(part: string) {
  const { prefix, isComponent } = styledParts[part] ?? {}
  if (prefix === undefined)
    throw new Error(`antd's ${part} has rules: list it in ${import.meta.url}.`)
  const [component, file] = part.split('/')
  const exported = Object.entries(
    load(`antd/lib/${component}/style/${file}`) as Record<string, Exported>,
  )
  for (const [name, use] of exported) {
    if (name !== 'default' && !name.startsWith('use')) continue
    if (isComponent) use({ prefixCls: prefix })
    else use(prefix, prefix)
  }
}

/** What icons have in common; they bring it themselves, as a text. */
function iconRules(): string {
  const { iconStyles } = load('@ant-design/icons/lib/utils') as { iconStyles: string }
  return `@layer antd{${iconStyles}}`
}
