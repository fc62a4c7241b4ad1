import type { Image, ImageStatus } from '../../api/contract.ts'
import { isInTransition } from '../../queries/images.ts'
import { useTexts } from '../../texts/texts.ts'
import { StatusDot, type Tone } from '../../ui/StatusDot.tsx'

const tones: Record<ImageStatus, Tone> = {
  Available: 'good',
  Creating: 'busy',
  Waiting: 'busy',
  UnAvailable: 'bad',
  CreateFailed: 'bad',
  Deprecated: 'idle',
}

/** An image's status, with its progress while it is being created. */
export function ImageStatusCell({ image }: { image: Image }) {
  const { images } = useTexts()
  const label = images.statuses[image.Status] ?? image.Status
  if (!isInTransition(image)) {
    return <StatusDot tone={tones[image.Status]}>{label}</StatusDot>
  }
  return (
    <span className="images__progress">
      <StatusDot tone={tones[image.Status]}>
        {label} {image.Progress}
      </StatusDot>
      <progress
        className="images__bar"
        max={100}
        value={Number.parseInt(image.Progress, 10) || 0}
        aria-label={images.progress(image.ImageName)}
      />
    </span>
  )
}
