import type { Instance } from '../../api/contract.ts'
import type { AllTexts } from '../../texts/all.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { growing } from '../../ui/growing.ts'
import { LocalTime } from '../../ui/LocalTime.tsx'
import { ImageCell } from './ImageCell.tsx'
import { InstanceActions } from './InstanceActions.tsx'
import { InstanceStatusCell } from './InstanceStatusCell.tsx'
import type { InstanceImage } from './useImagesOfInstances.ts'

/**
 * The columns of the instances table.
 * @param imageOf what is known of an image, by its ID
 * @param zoneName the name of a zone, by its ID
 * @param isInWork whether an instance's system disk is being re-initialized, by the instance's ID
 */
export function instanceColumns(
  regionId: string,
  { instances }: AllTexts,
  imageOf: (imageId: string) => InstanceImage,
  zoneName: (zoneId: string) => string,
  isInWork: (instanceId: string) => boolean,
): Column<Instance>[] {
  const titles = instances.columns
  return [
    {
      key: 'name',
      title: titles.name,
      rowHeader: true,
      named: true,
      render: ({ InstanceId, InstanceName, Description }) => (
        <>
          <span className="list__name" title={Description || undefined}>
            {InstanceName}
          </span>
          <span className="list__id">
            {InstanceId}
            <CopyButton text={InstanceId} label={instances.copyId(InstanceId)} />
          </span>
        </>
      ),
    },
    {
      key: 'status',
      title: titles.status,
      width: '96px',
      render: ({ InstanceId, Status }) => (
        <InstanceStatusCell status={Status} isInWork={isInWork(InstanceId)} />
      ),
    },
    {
      key: 'image',
      title: titles.image,
      named: true,
      width: growing(274, 434, 230),
      render: ({ ImageId }) => (
        <ImageCell imageId={ImageId} regionId={regionId} known={imageOf(ImageId)} />
      ),
    },
    {
      key: 'type',
      title: titles.type,
      width: '140px',
      render: ({ InstanceType, Cpu, Memory }) => (
        <>
          {InstanceType}
          <span className="instances__size">{instances.size(Cpu, Memory / 1024)}</span>
        </>
      ),
    },
    {
      key: 'zone',
      title: titles.zone,
      width: '120px',
      render: ({ ZoneId }) => <span title={ZoneId}>{zoneName(ZoneId)}</span>,
    },
    {
      key: 'createdAt',
      title: titles.createdAt,
      width: growing(90, 152),
      render: ({ CreationTime }) => <LocalTime time={CreationTime} />,
    },
    {
      key: 'actions',
      title: titles.actions,
      width: growing(150, 240),
      render: (instance) => (
        <InstanceActions instance={instance} isInWork={isInWork(instance.InstanceId)} />
      ),
    },
  ]
}
