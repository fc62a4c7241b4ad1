import { findRegion } from './regions.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A 32-bit hash of a text (FNV-1a with a final avalanche): the same text always gives the same number. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** `length` hexadecimal digits that depend on nothing but `text`. */
export function hexOf(text: string, length: number): string {
  let digits = ''
  for (let block = 0; digits.length < length; block++) {
    digits += hash32(`${block}:${text}`).toString(16).padStart(8, '0')
  }
  return digits.slice(0, length)
}

/** `m` image, `s` snapshot, `i` instance, `d` disk, `sg` security group, `vsw` vSwitch. */
type ResourceKind = 'm' | 's' | 'i' | 'd' | 'sg' | 'vsw' | 'vpc'

/** The id of a resource in ECS's format: kind, the region's three characters, and 17 more that depend on `name` alone. */
export function resourceId(kind: ResourceKind, regionId: string, name: string): string {
  let tail = ''
  // The block's number comes first: after the name, names of the same hash would share all of the id.
  for (let block = 0; tail.length < 17; block++) {
    let bits = hash32(`${block}/${kind}/${regionId}/${name}`)
    for (let count = 0; count < 6; count++) {
      tail += alphabet.charAt(bits % alphabet.length)
      bits = Math.floor(bits / alphabet.length)
    }
  }
  return `${kind}-${findRegion(regionId)?.idPrefix ?? 'xx0'}${tail.slice(0, 17)}`
}

/** A request ID in the gateway's format, an upper-case version 5 UUID, that depends on nothing but `text`. */
export function requestIdOf(text: string): string {
  const hex = hexOf(text, 32).toUpperCase()
  const variant = '89AB'.charAt(parseInt(hex.charAt(16), 16) % 4)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
}
