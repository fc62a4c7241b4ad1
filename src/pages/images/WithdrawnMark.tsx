import { Tooltip } from 'antd'
import { useTexts } from '../../texts/texts.ts'

interface WithdrawnMarkProps {
  name: string
  onHide: () => void
}

/** In the place of a withdrawn image's actions: what happened, and a way to take the row away. */
export function WithdrawnMark({ name, onHide }: WithdrawnMarkProps) {
  const { images, frame } = useTexts()
  return (
    <span className="list__actions">
      <Tooltip title={images.withdrawnWhy} trigger={['hover', 'focus']}>
        {/* Focusable, so that the keyboard reaches the explanation too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span className="list__withdrawn" tabIndex={0}>
          {images.withdrawn}
          <span className="visually-hidden">{frame.why(images.withdrawnWhy)}</span>
        </span>
      </Tooltip>
      <button
        type="button"
        className="list__action"
        aria-label={images.hideWithdrawnOne(name)}
        onClick={onHide}
      >
        {images.hideWithdrawn}
      </button>
    </span>
  )
}
