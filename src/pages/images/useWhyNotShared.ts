import { useQuery } from '@tanstack/react-query'
import type { Image } from '../../api/contract.ts'
import { callerIdentityQuery } from '../../queries/account.ts'
import { serviceKeyQuery } from '../../queries/sharing.ts'
import type { Texts } from '../../texts/en.ts'
import { useTexts } from '../../texts/texts.ts'

/** Whether a disk of the image is encrypted. DescribeImages doesn't tell with whose key. */
export const isEncrypted = ({ DiskDeviceMappings }: Image) =>
  DiskDeviceMappings.DiskDeviceMapping.some(({ Encrypted }) => Encrypted === true)

/** Why an own image can't be shared at the moment, as far as the list tells; `undefined` if it can. */
export function whyNotShared(image: Image, { whyNotShared: why }: Texts): string | undefined {
  if (image.IsPublic) return why.community
  return image.Status === 'Available' ? undefined : why[image.Status]
}

/**
 * Why an own image can't be shared at the moment, in a sentence; `undefined` if it can, as far as is known.
 * The rules are those of ModifyImageSharePermission.
 */
export function useWhyNotShared(image: Image | undefined, regionId: string): string | undefined {
  const texts = useTexts()
  const encrypted = image !== undefined && isEncrypted(image)
  const { data: identity } = useQuery({ ...callerIdentityQuery(), enabled: encrypted })
  const { data: hasServiceKey } = useQuery({
    ...serviceKeyQuery({ regionId, imageId: image?.ImageId ?? '' }, identity?.AccountId ?? ''),
    enabled: encrypted && identity !== undefined,
  })
  if (!image) return undefined
  return whyNotShared(image, texts) ?? (hasServiceKey ? texts.whyNotShared.serviceKey : undefined)
}
