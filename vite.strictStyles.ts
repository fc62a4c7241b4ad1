import type { Plugin } from 'vite'

/** What a style element without a text counts as, for a Content-Security-Policy. */
export const hashOfNoText = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"

/**
 * Adds rules to the sheet of a style element that is in the page already; as one, since what is around them changes nothing
 * for them.
 */
const write = `
function write(node, css) {
  const { sheet } = node
  while (sheet.cssRules.length > 0) sheet.deleteRule(0)
  if (css) sheet.insertRule('@media all{' + css + '}')
  node.written = css
}
export function injectCSS(css, option) {
  const node = injectNothing(option)
  if (node) write(node, css)
  return node
}
`

interface Rewriting {
  readonly file: RegExp
  /** What is said otherwise, each once. */
  readonly changes: readonly (readonly [from: string, to: string])[]
  /** What comes after it. */
  readonly added?: string
}

/** Where antd writes styles as a text. */
const rewritings: readonly Rewriting[] = [
  {
    // Into style elements: its theme's variables, and that the page behind a dialog doesn't scroll.
    file: /@rc-component\/util\/es\/Dom\/dynamicCSS\.js$/,
    changes: [
      ['export function injectCSS(css, option = {}) {', 'function injectNothing(option = {}) {'],
      ['styleNode.innerHTML = css;', ''],
      ['existNode.innerHTML !== css', 'existNode.written !== css'],
      ['existNode.innerHTML = css;', 'write(existNode, css);'],
    ],
    added: write,
  },
  {
    // Into the attribute of the text area by which it measures how high another has to be.
    file: /@rc-component\/input\/es\/calculateNodeHeight\.js$/,
    changes: [["hiddenTextarea.setAttribute('style', ", 'hiddenTextarea.style.cssText = (']],
  },
]

/**
 * Has builds set antd's styles through the browser's objects for them instead of writing them into the page as a text. A
 * Content-Security-Policy without `unsafe-inline` allows the one, which only a script can do that it trusts, and not the other.
 * @throws Error in the build if antd writes them in another way
 */
export function strictStyles(): Plugin {
  return {
    name: 'strict-styles',
    apply: 'build',
    transform: {
      filter: { id: rewritings.map(({ file }) => file) },
      handler(code, id) {
        const rewriting = rewritings.find(({ file }) => file.test(id))
        return rewriting && { code: rewritten(code, id, rewriting), map: null }
      },
    },
  }
}

function rewritten(code: string, id: string, { changes, added = '' }: Rewriting): string {
  const changed = changes.reduce((before, [from, to]) => {
    const parts = before.split(from)
    if (parts.length !== 2)
      throw new Error(`${id} writes styles in another way: adapt vite.strictStyles.ts.`)
    return parts.join(to)
  }, code)
  return changed + added
}
