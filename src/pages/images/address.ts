import { useListAddress } from '../listAddress.ts'
import { readAddress } from './readAddress.ts'

/** What the address says, and how to go on from there. The type always stands in it. */
export const useImagesAddress = () => useListAddress('images', readAddress, { q: '', page: 1 })
