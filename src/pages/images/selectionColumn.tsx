import type { Image } from '../../api/contract.ts'
import type { Texts } from '../../texts/en.ts'
import { useTexts } from '../../texts/texts.ts'
import { CheckBox } from '../../ui/CheckBox.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { useListSelection } from './useSelection.ts'

/** The check boxes before the rows, and the one in the head for all rows of the page. */
export const selectionColumn = (rows: readonly Image[], { images }: Texts): Column<Image> => ({
  key: 'select',
  title: images.columns.select,
  width: '28px',
  head: <AllBox rows={rows} />,
  render: (image) => <RowBox image={image} />,
})

function AllBox({ rows }: { rows: readonly Image[] }) {
  const { images } = useTexts()
  const selection = useListSelection()
  const ids = rows.map(({ ImageId }) => ImageId)
  const checked = ids.filter(selection.has).length
  return (
    <CheckBox
      label={images.selectAll}
      checked={checked > 0 && checked === ids.length}
      disabled={ids.length === 0}
      mixed={checked > 0 && checked < ids.length}
      onChange={(all) => selection.set(ids, all)}
    />
  )
}

function RowBox({ image: { ImageId, ImageName } }: { image: Image }) {
  const { images } = useTexts()
  const selection = useListSelection()
  return (
    <CheckBox
      label={images.select(ImageName)}
      checked={selection.has(ImageId)}
      onChange={(one) => selection.set([ImageId], one)}
    />
  )
}
