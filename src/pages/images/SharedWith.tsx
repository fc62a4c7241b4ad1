import { useQuery } from '@tanstack/react-query'
import type { Image } from '../../api/contract.ts'
import { sharedAccountsQuery } from '../../queries/sharing.ts'
import { useTexts } from '../../texts/texts.ts'

interface SharedWithProps {
  image: Image
  regionId: string
}

/** How many accounts an own image is shared with. DescribeImages says only whether it is; the count is asked for. */
export function SharedWith(place: SharedWithProps) {
  const { images } = useTexts()
  if (place.image.IsSelfShared.toLowerCase() === 'true') return <SharedCount {...place} />
  return <span className="list__quiet">{images.notShared}</span>
}

function SharedCount({ image, regionId }: SharedWithProps) {
  const { images } = useTexts()
  const { data, isError } = useQuery(sharedAccountsQuery({ regionId, imageId: image.ImageId }))
  if (data) return <>{images.sharedWith(data.length)}</>
  if (isError) return <>{images.sharedWithUnknown}</>
  return <span className="bone" style={{ width: 64 }} role="img" aria-label={images.counting} />
}
