import { number, object, picklist, safeParse } from 'valibot'
import { parseJson } from './parseJson.ts'
import { readWorld, writeWorld, type SavedWorld } from './worldFile.ts'

/** A world as an address carries it: with the time that it is there, and whether its clock stands. */
export interface LinkedWorld extends SavedWorld {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly clock: 'stands' | 'runs'
}

/** Longer ones are cut off by some of what an address goes through: chats, mail, servers. Characters. */
export const longestLink = 4_000

const timeSchema = object({ now: number(), clock: picklist(['stands', 'runs']) })

/** Writes a world as a text that can stand in an address: its file and its time, deflated, in base64url. */
export async function packWorld({ now, clock, ...world }: LinkedWorld): Promise<string> {
  const file = JSON.stringify({ ...(parseJson(writeWorld(world)) as object), now, clock })
  const bytes = await through(new CompressionStream('deflate-raw'), new TextEncoder().encode(file))
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

/** Reads a world of an address. @returns `undefined` if it is none, is cut off, or can't be played here */
export async function unpackWorld(packed: string): Promise<LinkedWorld | undefined> {
  try {
    const binary = atob(packed.replaceAll('-', '+').replaceAll('_', '/'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    const file = new TextDecoder().decode(
      await through(new DecompressionStream('deflate-raw'), bytes),
    )
    const world = readWorld(file)
    const time = safeParse(timeSchema, parseJson(file))
    return typeof world === 'string' || !time.success ? undefined : { ...world, ...time.output }
  } catch {
    return undefined // Neither base64url nor deflated: what an address says is anybody's.
  }
}

async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const result = new Response(new Blob([bytes]).stream().pipeThrough(stream))
  return new Uint8Array(await result.arrayBuffer())
}
