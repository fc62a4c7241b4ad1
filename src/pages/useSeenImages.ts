import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo } from 'react'
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

/** What was remembered before, and the images that are seen now. */
function withSeen(known: Readonly<Record<string, SeenImage>>, images: readonly Image[]) {
  const seen = { ...known }
  for (const { ImageId, ImageName, ImageOwnerAlias, ImageOwnerId = '' } of images) {
    if (ImageOwnerAlias === 'system') continue // They don't go away.
    delete seen[ImageId] // Put in again at the end, as the one that was seen last.
    seen[ImageId] = { name: ImageName, ownerId: ImageOwnerId }
  }
  return Object.fromEntries(Object.entries(seen).slice(-most))
}

/**
 * Remembers in this browser what images were called and whose they were: of one that is withdrawn or deleted, the API
 * tells nothing any more. Each account has its own memory.
 * @param images what is shown at the moment; a stable list
 * @returns what is remembered of an image, by its ID
 */
export function useSeenImages(
  images: readonly Image[],
): (imageId: string) => SeenImage | undefined {
  const { data: identity } = useQuery(callerIdentityQuery())
  const accountId = identity?.AccountId
  const seen = useMemo(
    () => (accountId === undefined ? {} : withSeen(read(accountId), images)),
    [accountId, images],
  )
  useEffect(() => {
    if (accountId !== undefined && images.length > 0) {
      localStorage.setItem(keyOf(accountId), JSON.stringify(seen))
    }
  }, [accountId, images, seen])
  return useCallback((imageId: string) => seen[imageId], [seen])
}
