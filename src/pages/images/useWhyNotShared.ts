import { useQuery } from '@tanstack/react-query'
import type { Image } from '../../api/contract.ts'
import { callerIdentityQuery } from '../../queries/account.ts'
import { serviceKeyQuery } from '../../queries/sharing.ts'
import { useTexts } from '../../texts/texts.ts'

/** Whether a disk of the image is encrypted. DescribeImages doesn't tell with whose key. */
const isEncrypted = ({ DiskDeviceMappings }: Image) =>
  DiskDeviceMappings.DiskDeviceMapping.some(({ Encrypted }) => Encrypted === true)

/**
 * Why an own image can't be shared at the moment, in a sentence; `undefined` if it can, as far as is known.
 * The rules are those of ModifyImageSharePermission.
 */
export function useWhyNotShared(image: Image | undefined, regionId: string): string | undefined {
  const { whyNotShared } = useTexts()
  const encrypted = image !== undefined && isEncrypted(image)
  const { data: identity } = useQuery({ ...callerIdentityQuery(), enabled: encrypted })
  const { data: hasServiceKey } = useQuery({
    ...serviceKeyQuery({ regionId, imageId: image?.ImageId ?? '' }, identity?.AccountId ?? ''),
    enabled: encrypted && identity !== undefined,
  })
  if (!image) return undefined
  if (image.IsPublic) return whyNotShared.community
  if (image.Status !== 'Available') return whyNotShared[image.Status]
  return hasServiceKey ? whyNotShared.serviceKey : undefined
}
