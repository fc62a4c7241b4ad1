import type { EcsError } from '../../../api/errors.ts'

/** Refusals of RunInstances that are about one field of the form. */
const fields: Readonly<Record<string, 'image' | 'zone' | 'type' | 'name' | 'amount' | 'size'>> = {
  'InvalidImageId.NotFound': 'image',
  'OperationDenied.ImageNotValid': 'image',
  'InvalidVSwitchId.NotFound': 'zone',
  'InvalidZoneId.NotFound': 'zone',
  'InvalidInstanceType.NotSupported': 'type',
  'InvalidInstanceType.ValueNotSupported': 'type',
  'OperationDenied.NoStock': 'type',
  'InvalidInstanceName.Malformed': 'name',
  'InvalidMaxAmount.Malformed': 'amount',
  'InvalidMinAmount.Malformed': 'amount',
  'InvalidSystemDiskSize.LessThanImageSize': 'size',
  'InvalidSystemDiskSize.LessThanMinSize': 'size',
  'InvalidSystemDiskSize.MoreThanMaxSize': 'size',
}

/** The field that a refusal is about, where it shows; `undefined` if it is about none. */
export const refusedField = ({ code }: EcsError) => fields[code]
