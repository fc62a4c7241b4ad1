/** What a text says as JSON; `undefined` if it is none, so that a schema refuses it. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
