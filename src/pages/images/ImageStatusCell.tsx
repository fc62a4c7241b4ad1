import { Progress } from 'antd'
import type { Image } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import { useTexts } from '../../texts/texts.ts'

/** An image's status, with its progress while it is being created. */
export function ImageStatusCell({ image }: { image: Image }) {
  const { images } = useTexts()
  const label = images.statuses[image.Status] ?? image.Status
  if (!isInTransition(image)) {
    return (
      <span className="images__status" data-status={image.Status}>
        {label}
      </span>
    )
  }
  return (
    <span className="images__progress">
      <span className="images__status" data-status={image.Status}>
        {label} {image.Progress}
      </span>
      <Progress
        percent={Number.parseInt(image.Progress, 10) || 0}
        size="small"
        showInfo={false}
        aria-label={images.progress(image.ImageName)}
      />
    </span>
  )
}
