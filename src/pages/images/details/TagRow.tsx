import { CloseOutlined } from '@ant-design/icons'
import { useQueryClient } from '@tanstack/react-query'
import type { Image } from '../../../api/contract.ts'
import { changeKeptImage } from '../../../queries/images.ts'
import { useWrite } from '../../../queries/useWrite.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'

interface TagRowProps {
  tag: Image['Tags']['Tag'][number]
  image: Image
  regionId: string
  onRemoved: () => void
}

/** One tag, and the button that removes it. */
export function TagRow({ tag: { TagKey, TagValue }, image, regionId, onRemoved }: TagRowProps) {
  const { imageDetails } = useAllTexts()
  const client = useQueryClient()
  const { send, error, isPending } = useWrite('UntagResources')

  async function remove() {
    const answer = await send({
      RegionId: regionId,
      ResourceType: 'image',
      ResourceId: [image.ImageId],
      TagKey: [TagKey],
    })
    if (!answer) return
    const left = image.Tags.Tag.filter((tag) => tag.TagKey !== TagKey)
    onRemoved()
    changeKeptImage(client, image.ImageId, { Tags: { Tag: left } })
  }

  return (
    <li>
      <div className="details__tag">
        <span className="details__tag-text">
          <bdi className="details__tag-key">{TagKey}</bdi> <bdi>{TagValue}</bdi>
        </span>
        <button
          type="button"
          className="copy-button"
          aria-label={imageDetails.removeTag(TagKey)}
          title={imageDetails.removeTag(TagKey)}
          aria-busy={isPending}
          onClick={() => void remove()}
        >
          <CloseOutlined aria-hidden />
        </button>
      </div>
      {error && <ErrorNotice title={imageDetails.removeTagFailed(TagKey)} error={error} />}
    </li>
  )
}
