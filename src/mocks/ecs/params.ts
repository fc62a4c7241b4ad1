import { refusal } from './errors.ts'

/** The fields of an object as they are named on the wire: `SystemDisk.Size`. */
type FieldOf<Name extends string, Value> = Value extends readonly unknown[]
  ? never
  : Value extends object
    ? `${Name}.${keyof Value & string}`
    : never

type NameOf<Request> =
  | (keyof Request & string)
  | { [Name in keyof Request & string]: FieldOf<Name, NonNullable<Request[Name]>> }[keyof Request &
      string]

interface IntegerRange {
  readonly fallback: number
  readonly min: number
  readonly max: number
}

/**
 * Reads the flat parameters of an RPC request by the names that the contract gives them.
 * An empty value counts as not given, as ECS takes it.
 */
export class Params<Request> {
  constructor(private readonly pairs: ReadonlyMap<string, string>) {}

  /** A text, or `undefined` if it isn't given. */
  text(name: NameOf<Request>): string | undefined {
    return this.pairs.get(name) || undefined
  }

  /** A text that must be given. @throws MissingParameter */
  required(name: NameOf<Request>): string {
    const value = this.text(name)
    if (value === undefined) throw refusal('MissingParameter', name)
    return value
  }

  /** `true` or `false`. @throws InvalidParameter for anything else */
  flag(name: NameOf<Request>): boolean | undefined {
    const value = this.text(name)?.toLowerCase()
    if (value === undefined) return undefined
    if (value !== 'true' && value !== 'false') throw refusal('InvalidParameter', name)
    return value === 'true'
  }

  /** A whole number within a range. @throws InvalidParameter outside of it */
  integer(name: NameOf<Request>, { fallback, min, max }: IntegerRange): number {
    const value = this.text(name)
    if (value === undefined) return fallback
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN
    if (!(number >= min && number <= max)) throw refusal('InvalidParameter', name)
    return number
  }

  /** The values of `name.1`, `name.2`, … in the order of their numbers; gaps are closed, empty values stay. */
  list(name: NameOf<Request>): string[] {
    return this.numbered(name).map(({ value }) => value)
  }

  /** The objects of `name.1.Key`, `name.1.Value`, … in the order of their numbers. */
  objects(name: NameOf<Request>): Partial<Record<string, string>>[] {
    const byNumber = new Map<number, Partial<Record<string, string>>>()
    for (const { index, field, value } of this.numbered(name)) {
      const object = byNumber.get(index) ?? {}
      object[field] = value
      byNumber.set(index, object)
    }
    return [...byNumber.values()]
  }

  /**
   * The texts of a parameter that is a JSON array, or `undefined` if it isn't given.
   * @returns `'malformed'` if it is anything else
   */
  jsonList(name: NameOf<Request>): string[] | 'malformed' | undefined {
    const text = this.text(name)
    if (text === undefined) return undefined
    try {
      const value: unknown = JSON.parse(text)
      if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
    } catch {
      // Not JSON: malformed as well.
    }
    return 'malformed'
  }

  /** Everything that was given apart from some parameters, as one text: equal for equal requests. */
  allBut(...names: readonly NameOf<Request>[]): string {
    const left = new Set<string>(names)
    const rest = [...this.pairs].filter(([key, value]) => !left.has(key) && value !== '')
    return JSON.stringify(rest.sort(([left], [right]) => (left < right ? -1 : 1)))
  }

  private numbered(name: string): { index: number; field: string; value: string }[] {
    const found: { index: number; field: string; value: string }[] = []
    for (const [key, value] of this.pairs) {
      if (!key.startsWith(`${name}.`)) continue
      const match = /^(\d{1,6})(?:\.(.+))?$/.exec(key.slice(name.length + 1))
      if (match) found.push({ index: Number(match[1]), field: match[2] ?? '', value })
    }
    return found.sort((left, right) => left.index - right.index)
  }
}
