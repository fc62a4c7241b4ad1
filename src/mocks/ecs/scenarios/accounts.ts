import { hash32 } from '../ids.ts'
import type { Account } from '../records.ts'

/** An account. The marks in the keys keep people and secret scanners from taking them for real ones. */
export const account = (id: string, nickname: string, mark: string): Account => ({
  id,
  nickname,
  accessKeyId: `LTAI-FAKE-${mark.toUpperCase()}-${id.slice(-4)}`,
  accessKeySecret: `fake-secret-${mark}-${id.slice(-4)}`,
})

/** Signed in at the start. */
export const dawn = account('1847205936410275', 'Dawn Chen (platform)', 'dawn')
export const omar = account('1362958047716093', 'Omar Haddad (data)', 'omar')
export const lin = account('1590316482750648', '林晓雨 (运维)', 'lin')
/** Its ID is above 2^53: whoever reads it as a JSON number gets another one. */
export const kestrel = account('9999999999999991', 'Kestrel QA (partner)', 'kestrel')
export const ines = account('1728640395182357', 'Ines Moreau (Frankfurt)', 'ines')

const digits = (text: string, length: number) =>
  String(hash32(text)).padStart(10, '0').slice(-length)

/** Accounts without a name, which exist to be shared with: more than one image can take. */
export const bareAccounts: readonly Account[] = Array.from({ length: 64 }, (_, index) => {
  const mark = `bare-${String(index + 1).padStart(2, '0')}`
  return account(`1${digits(`${mark}/high`, 7)}${digits(`${mark}/low`, 8)}`, '', mark)
})

/** Every account of a scenario with many people; the first one is signed in at the start. */
export const accounts: readonly Account[] = [dawn, omar, lin, kestrel, ines, ...bareAccounts]
