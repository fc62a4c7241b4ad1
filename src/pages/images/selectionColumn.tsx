import type { Image } from '../../api/contract.ts'
import type { Texts } from '../../texts/en.ts'
import { CheckBox } from '../../ui/CheckBox.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import type { Selection } from './useSelection.ts'

/** The check boxes before the rows, and the one in the head for all rows of the page. */
export function selectionColumn(
  rows: readonly Image[],
  selection: Selection,
  { images }: Texts,
): Column<Image> {
  const ids = rows.map(({ ImageId }) => ImageId)
  const checked = ids.filter(selection.has).length
  return {
    key: 'select',
    title: images.columns.select,
    width: '28px',
    head: (
      <CheckBox
        label={images.selectAll}
        checked={checked > 0 && checked === ids.length}
        disabled={ids.length === 0}
        mixed={checked > 0 && checked < ids.length}
        onChange={(all) => selection.set(ids, all)}
      />
    ),
    render: ({ ImageId, ImageName }) => (
      <CheckBox
        label={images.select(ImageName)}
        checked={selection.has(ImageId)}
        onChange={(one) => selection.set([ImageId], one)}
      />
    ),
  }
}
