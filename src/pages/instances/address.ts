import { useListAddress } from '../listAddress.ts'
import { readAddress } from './readAddress.ts'

export const useInstancesAddress = () =>
  useListAddress('instances', readAddress, { status: '', image: '', q: '', page: 1 })
