import { useMemo } from 'react'
import type { DiskDeviceMapping, Image } from '../../../api/contract.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'

/** The disks that the image consists of. The image is `undefined` while it isn't known. */
export function DiskTable({ image }: { image: Image | undefined }) {
  const { imageDetails, images } = useAllTexts()
  const columns = useMemo((): Column<DiskDeviceMapping>[] => {
    const titles = imageDetails.diskColumns
    return [
      {
        key: 'device',
        title: titles.device,
        rowHeader: true,
        width: '84px',
        render: ({ Device }) => Device,
      },
      {
        key: 'type',
        title: titles.type,
        width: '92px',
        render: ({ Type }) => imageDetails.diskTypes[Type] ?? Type,
      },
      {
        key: 'size',
        title: titles.size,
        width: '72px',
        render: ({ Size }) => images.gib(Number(Size)),
      },
      {
        key: 'snapshot',
        title: titles.snapshot,
        render: ({ SnapshotId }) =>
          SnapshotId && (
            <span className="details__id">
              {SnapshotId}
              <CopyButton text={SnapshotId} label={imageDetails.copySnapshotId(SnapshotId)} />
            </span>
          ),
      },
      {
        key: 'encrypted',
        title: titles.encrypted,
        width: '84px',
        render: ({ Encrypted }) =>
          Encrypted === true ? imageDetails.encrypted : imageDetails.notEncrypted,
      },
    ]
  }, [imageDetails, images])

  return (
    <section className="details__section" aria-label={imageDetails.disks}>
      <h2 className="details__title">{imageDetails.disks}</h2>
      <DataTable
        label={imageDetails.disks}
        columns={columns}
        rows={image?.DiskDeviceMappings.DiskDeviceMapping ?? []}
        rowKey={({ Device }) => Device}
        skeletonRows={image ? 0 : 1}
        empty={imageDetails.noDisks}
      />
    </section>
  )
}
