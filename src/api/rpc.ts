/** What an RPC parameter can hold before it is flattened. */
export type RpcValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly RpcValue[]
  | { readonly [name: string]: RpcValue }

/**
 * Flattens a request into the name–value pairs of the RPC style: arrays as `AddAccount.1`, nested objects as
 * `SystemDisk.Size`, arrays of objects as `Tag.1.Key`. `undefined` and `null` are left out, an empty array sends
 * nothing, and a gap in an array keeps its index.
 */
export function flatten(request: object): [name: string, value: string][] {
  const pairs: [string, string][] = []
  const visit = (name: string, value: RpcValue) => {
    if (value === undefined || value === null) return
    if (typeof value !== 'object') {
      pairs.push([name, String(value)])
    } else if (Array.isArray(value)) {
      value.forEach((item: RpcValue, index) => visit(`${name}.${index + 1}`, item))
    } else {
      for (const [key, item] of Object.entries(value)) visit(`${name}.${key}`, item)
    }
  }
  for (const [name, value] of Object.entries(request)) visit(name, value as RpcValue)
  return pairs
}

/** Percent-encodes text as RFC 3986 wants it: only letters, digits and `-_.~` stay; lone surrogates become U+FFFD. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** Writes name–value pairs as the query string of an RPC call, without the leading `?`. */
export function toQuery(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`).join('&')
}

/** JSON fields that hold an account ID as a number, which JavaScript would round above 2^53. */
const numericAccountIds = new Set(['ImageOwnerId', 'OwnerId'])

/** A JSON string, and the integer after it if the string is a key with a plain integer as its value. */
const stringOrNumericField = /"([^"\\]*(?:\\.[^"\\]*)*)"(?:(\s*:\s*)(0|[1-9]\d*)(?![\d.eE]))?/g

/**
 * Parses an answer, keeping every digit of the account IDs that are numbers on the wire: they arrive as strings.
 * @throws SyntaxError if the text is not JSON
 */
export function parseAnswer(text: string): unknown {
  return JSON.parse(
    text.replace(stringOrNumericField, (match, key: string, colon?: string, digits?: string) =>
      colon !== undefined && digits !== undefined && numericAccountIds.has(key)
        ? `"${key}"${colon}"${digits}"`
        : match,
    ),
  )
}
