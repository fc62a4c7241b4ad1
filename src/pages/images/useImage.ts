import { useQuery, useQueryClient } from '@tanstack/react-query'
import { anyImageQuery, listedImage } from '../../queries/images.ts'

/** The image of an address, of whatever kind: at first as a list below has told of it; `null` if there is none to see. */
export function useImage(regionId: string, imageId: string) {
  const client = useQueryClient()
  return useQuery({
    ...anyImageQuery(regionId, imageId),
    placeholderData: () => listedImage(client, imageId),
  })
}
