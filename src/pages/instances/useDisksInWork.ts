import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { disksInWorkQuery } from '../../queries/instances.ts'

const none: readonly never[] = []

/**
 * Which instances' system disks are being re-initialized. Until its disk is done, an instance that is to be started
 * afterwards is simply Stopped, so that nothing would ask for it again: the instances are asked for anew whenever a disk is
 * done. What can't be found out here goes unsaid; whoever then does something with the disk hears it from the service.
 * @returns whether the disk of an instance is, by the instance's ID
 */
export function useDisksInWork(regionId: string): (instanceId: string) => boolean {
  const client = useQueryClient()
  const { data } = useQuery(disksInWorkQuery(regionId))
  const disks = data?.Disks.Disk ?? none
  const before = useRef(0)
  useEffect(() => {
    if (disks.length < before.current) {
      void client.invalidateQueries({ queryKey: ['DescribeInstances'] })
    }
    before.current = disks.length
  }, [client, disks])
  return (instanceId) => disks.some(({ InstanceId }) => InstanceId === instanceId)
}
