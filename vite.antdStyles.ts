import type { Plugin } from 'vite'
import { antdRules, styledParts, unusedParts } from './vite.antdRules.ts'

const makers = new Set(['genStyleHooks', 'genSubStyleComponent', 'genComponentStyleHook'])
const styleFile = /node_modules\/antd\/es\/([a-z-]+)\/style\/([a-z-]+)\.js$/
const rulesFile = /^virtual:antd-rules\/(.*)\.css$/
const nameOfRules = (part: string) => `virtual:antd-rules/${part}.css`
const registration = /@ant-design\/cssinjs\/es\/hooks\/useStyleRegister\.js$/
const presets = /node_modules\/antd\/es\/theme\/(?:interface\/presetColors|themes\/seed)\.js$/

/**
 * antd writes its CSS in the browser: each component brings functions that make it and a compiler that turns what they make
 * into rules, on every visit and again for each dialog. For a build the rules are made here, each part's in a file that comes
 * with the part, in a layer below the console's own CSS; the functions and the compiler are left out. What depends on the
 * theme are variables, which antd still sets, but for the thirteen palettes of ready-made colours that nothing here is drawn
 * in. In development antd does it all itself.
 */
export function antdStyles(): Plugin {
  /** Parts without their rules, by module. Many are looked at; few become a part of the console. */
  const bare = new Map<string, string>()
  return {
    name: 'antd-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: rulesFile }, handler: (id) => id },
    load: {
      filter: { id: rulesFile },
      handler: (id) => antdRules(id.replace(rulesFile, '$1')),
    },
    transform: {
      filter: { id: [styleFile, registration, presets] },
      handler(code, id) {
        if (presets.test(id)) return { code: withoutPresets(code, this.parse(code)), map: null }
        if (registration.test(id))
          return { code: withoutDefault(code, this.parse(code)), map: null }
        const part = id.replace(new RegExp(`.*${styleFile.source}`), '$1/$2')
        const cuts = styleFunctions(this.parse(code))
        if (cuts.length === 0) return undefined
        if (!(part in styledParts)) bare.set(id, part)
        const imports = part in styledParts ? [nameOfRules('shared'), nameOfRules(part)] : []
        return {
          code: imports.map((name) => `import '${name}';\n`).join('') + without(code, cuts),
          map: null,
        }
      },
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const id of chunk.moduleIds) {
          const part = bare.get(id)
          if (part === undefined || unusedParts.has(part)) continue
          this.error(`antd's ${part} has CSS of its own: list it in vite.antdRules.ts.`)
        }
      }
    },
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

const without = (code: string, places: readonly Place[], instead = '() => []'): string =>
  places
    .toSorted((left, right) => right.start - left.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)}${instead}${left.slice(end)}`, code)

interface Node extends Place {
  readonly type: string
  readonly id?: unknown
  readonly init?: unknown
  readonly callee?: { readonly name?: string }
  readonly arguments?: readonly Node[]
}

/** A module whose default export does nothing any more; what only that has used is then left out of the bundle. */
function withoutDefault(code: string, { body }: { readonly body: readonly Node[] }): string {
  const exported = body.find(({ type }) => type === 'ExportDefaultDeclaration')
  if (!exported)
    throw new Error('antd registers its styles in another way: adapt vite.antdStyles.ts.')
  return `${code.slice(0, exported.start)}export default () => undefined${code.slice(exported.end)}`
}

/** The lists of ready-made colours: each is a palette of ten, which antd would mix and name on every visit. */
function withoutPresets(code: string, tree: unknown): string {
  const places = presetLists(tree)
  if (places.length !== 1)
    throw new Error('antd keeps its ready-made colours in another way: adapt vite.antdStyles.ts.')
  return without(code, places, code.includes('PresetColors = [') ? '[]' : '{}')
}

function presetLists(tree: unknown): Place[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { type, id, init } = tree as Partial<Node>
  const isList =
    type === 'VariableDeclarator' &&
    /^(?:defaultP|P)resetColors$/.test((id as { name?: string } | null)?.name ?? '')
  return isList ? [init as Place] : Object.values(tree).flatMap(presetLists)
}

/** Where the functions are that write a part's CSS. Its variables come from the argument after them, which stays. */
function styleFunctions(tree: unknown): Place[] {
  if (typeof tree !== 'object' || tree === null) return []
  const { type, callee, arguments: given } = tree as Partial<Node>
  const makesStyle = type === 'CallExpression' && makers.has(callee?.name ?? '')
  if (makesStyle) return given?.[1] ? [given[1]] : []
  return Object.values(tree).flatMap(styleFunctions)
}
