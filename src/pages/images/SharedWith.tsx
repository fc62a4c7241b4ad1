import { useQuery } from '@tanstack/react-query'
import type { Image } from '../../api/contract.ts'
import { sharedAccountsQuery } from '../../queries/sharing.ts'
import { useTexts } from '../../texts/texts.ts'

/** How many accounts an own image is shared with. DescribeImages says only whether it is; the count is asked for. */
export function SharedWith({ image, regionId }: { image: Image; regionId: string }) {
  const { images } = useTexts()
  const isShared = image.IsSelfShared.toLowerCase() === 'true'
  const { data, isError } = useQuery({
    ...sharedAccountsQuery({ regionId, imageId: image.ImageId }),
    enabled: isShared,
  })
  if (!isShared) return <span className="list__quiet">{images.notShared}</span>
  if (data) return <>{images.sharedWith(data.length)}</>
  if (isError) return <>{images.sharedWithUnknown}</>
  return <span className="bone" style={{ width: 64 }} role="img" aria-label={images.counting} />
}
