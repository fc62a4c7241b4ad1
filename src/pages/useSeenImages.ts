import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Image } from '../api/contract.ts'
import { callerIdentityQuery } from '../queries/account.ts'

/** What is remembered of an image that this account has seen. */
export interface SeenImage {
  name: string
  /** Empty for images without an owner's ID: own and public ones. */
  ownerId: string
}

/** Images remembered at most; the ones that weren't seen for longest are forgotten. */
const most = 300

const keyOf = (accountId: string) => `ecs-images/seen/${accountId}`

function read(accountId: string): Record<string, SeenImage> {
  try {
    return JSON.parse(localStorage.getItem(keyOf(accountId)) ?? '{}') as Record<string, SeenImage>
  } catch {
    return {} // Somebody else wrote there; it is only a memory aid.
  }
}

/**
 * Remembers in this browser what images were called and whose they were: of one that is withdrawn or deleted, the API
 * tells nothing any more. Each account has its own memory.
 * @param images what is shown at the moment
 * @returns what is remembered of an image, by its ID
 */
export function useSeenImages(
  images: readonly Image[],
): (imageId: string) => SeenImage | undefined {
  const { data: identity } = useQuery(callerIdentityQuery())
  const accountId = identity?.AccountId
  useEffect(() => {
    if (accountId === undefined) return
    const known = read(accountId)
    const others = images.filter(({ ImageOwnerAlias }) => ImageOwnerAlias !== 'system')
    for (const { ImageId, ImageName, ImageOwnerId = '' } of others) {
      delete known[ImageId] // Put in again at the end, as the one that was seen last.
      known[ImageId] = { name: ImageName, ownerId: ImageOwnerId }
    }
    const kept = Object.fromEntries(Object.entries(known).slice(-most))
    if (others.length > 0) localStorage.setItem(keyOf(accountId), JSON.stringify(kept))
  }, [accountId, images])

  // Read again whenever other images are shown: by then the earlier ones are in the memory.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  return useMemo(() => {
    const seen = accountId === undefined ? {} : read(accountId)
    return (imageId) => seen[imageId]
  }, [accountId, images])
}
