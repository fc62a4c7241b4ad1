import { Popover } from 'antd'
import type { Image } from '../../api/contract.ts'
import { useTexts } from '../../texts/texts.ts'

type Tag = Image['Tags']['Tag'][number]

const shownTags = 2

function TagChip({ tag: { TagKey, TagValue } }: { tag: Tag }) {
  const text = TagValue ? `${TagKey}: ${TagValue}` : TagKey
  return (
    <span className="images__tag" title={text}>
      {text}
    </span>
  )
}

/** An image's tags: two of them, the rest behind a button. */
export function TagList({ tags }: { tags: readonly Tag[] }) {
  const { images } = useTexts()
  if (tags.length === 0) {
    return (
      <span className="list__quiet">
        <span aria-hidden>–</span>
        <span className="visually-hidden">{images.noTags}</span>
      </span>
    )
  }
  return (
    <span className="images__tags">
      {tags.slice(0, shownTags).map((tag) => (
        <TagChip key={tag.TagKey} tag={tag} />
      ))}
      {tags.length > shownTags && (
        <Popover
          trigger={['hover', 'focus']}
          title={images.allTags}
          content={
            <ul className="images__all-tags">
              {tags.map((tag) => (
                <li key={tag.TagKey}>
                  {tag.TagKey}: {tag.TagValue}
                </li>
              ))}
            </ul>
          }
        >
          <button type="button" className="list__action">
            {images.moreTags(tags.length - shownTags)}
          </button>
        </Popover>
      )}
    </span>
  )
}
