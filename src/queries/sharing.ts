import { queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { limits, type SharedAccount } from '../api/contract.ts'
import { ecs } from '../api/ecs.ts'
import { EcsError } from '../api/errors.ts'
import { afterPaint } from './afterPaint.ts'

/** Names an image: IDs are unique within a region. */
export interface ImagePlace {
  regionId: string
  imageId: string
}

/** What became of some accounts that an image was to be shared with, or unshared from. */
export interface SharingFailure {
  accountIds: readonly string[]
  error: EcsError
}

/** An account whose share is on its way has no SharedTime yet. */
export const isPending = ({ SharedTime }: SharedAccount): boolean => SharedTime === ''

/** The SharedTime of a share that was just made: when it was, the list tells as soon as it is asked for anew. */
const justNow = 'now'
export const isJustShared = ({ SharedTime }: SharedAccount): boolean => SharedTime === justNow

const sharingKey = ({ regionId, imageId }: ImagePlace) =>
  ['DescribeImageSharePermission', { RegionId: regionId, ImageId: imageId }] as const

/** The accounts that an own image is shared with: all of them, over as many pages as the API needs. */
export const sharedAccountsQuery = (place: ImagePlace) =>
  queryOptions<SharedAccount[], EcsError, SharedAccount[], ReturnType<typeof sharingKey>>({
    queryKey: sharingKey(place),
    queryFn: async ({ signal }) => {
      await afterPaint()
      return listSharedAccounts(place, signal)
    },
  })

/** Asks for all accounts that an own image is shared with. @throws EcsError */
export async function listSharedAccounts(
  { regionId, imageId }: ImagePlace,
  signal?: AbortSignal,
): Promise<SharedAccount[]> {
  const accounts: SharedAccount[] = []
  for (let page = 1; ; page++) {
    const { Accounts, TotalCount } = await ecs.call(
      'DescribeImageSharePermission',
      { RegionId: regionId, ImageId: imageId, PageNumber: page, PageSize: limits.pageSize },
      signal && { signal },
    )
    accounts.push(...Accounts.Account)
    if (accounts.length >= TotalCount || Accounts.Account.length === 0) return accounts
  }
}

/** Failures after which the next call of a series would fail in the same way. */
const hopeless = new Set(['denied', 'network', 'unavailable', 'throttled', 'aborted'])

/** Splits accounts into calls: the service silently ignores more than ten in one. */
function* calls(accountIds: readonly string[]): Generator<string[]> {
  for (let start = 0; start < accountIds.length; start += limits.accountsPerCall) {
    yield accountIds.slice(start, start + limits.accountsPerCall)
  }
}

function changeAccounts(
  client: QueryClient,
  place: ImagePlace,
  change: (accounts: SharedAccount[]) => SharedAccount[],
) {
  client.setQueryData<SharedAccount[]>(
    sharingKey(place),
    (accounts) => accounts && change(accounts),
  )
}

/**
 * Has the lists tell what the service says now, once the last of several overlapping changes is through. Nobody waits
 * for that: what became of the change is known, whether or not the service answers once more.
 */
function settle(client: QueryClient, place: ImagePlace, mutationKey: readonly unknown[]) {
  if (client.isMutating({ mutationKey }) > 1) return
  void client.invalidateQueries({ queryKey: sharingKey(place) })
  void client.invalidateQueries({ queryKey: ['DescribeImages'] })
}

/**
 * Shares an image with accounts, ten a call. The accounts are listed at once and taken out again if their call fails.
 * The mutation itself never fails: its result tells which accounts did, and why.
 */
export function useShareImage(place: ImagePlace) {
  const client = useQueryClient()
  const mutationKey = ['sharing', place.regionId, place.imageId]
  return useMutation({
    mutationKey,
    onMutate: async (accountIds: readonly string[]) => {
      await client.cancelQueries({ queryKey: sharingKey(place) })
      changeAccounts(client, place, (accounts) => [
        ...accounts,
        ...accountIds
          .filter((id) => !accounts.some(({ AliyunId }) => AliyunId === id))
          .map((id) => ({ AliyunId: id, SharedTime: '' })),
      ])
    },
    mutationFn: async (accountIds: readonly string[]) => {
      const failures: SharingFailure[] = []
      let lost: EcsError | undefined
      for (const part of calls(accountIds)) {
        const error = lost ?? (await modify(place, { AddAccount: part }))
        if (error && hopeless.has(error.kind)) lost = error
        if (error) failures.push({ accountIds: part, error })
        const failed = new Set(error ? part : [])
        changeAccounts(client, place, (accounts) =>
          accounts.flatMap((account) => {
            if (!isPending(account) || !part.includes(account.AliyunId)) return [account]
            return failed.has(account.AliyunId) ? [] : [{ ...account, SharedTime: justNow }]
          }),
        )
      }
      const refused = new Set(failures.flatMap((failure) => failure.accountIds))
      return { shared: accountIds.filter((id) => !refused.has(id)), failures }
    },
    onSettled: () => settle(client, place, mutationKey),
  })
}

/** Takes an image back from one account. The account disappears at once, and comes back if the call fails. */
export function useUnshareImage(place: ImagePlace) {
  const client = useQueryClient()
  const mutationKey = ['sharing', place.regionId, place.imageId]
  return useMutation<void, EcsError, string, { removed: SharedAccount | undefined; index: number }>(
    {
      mutationKey,
      onMutate: async (accountId) => {
        await client.cancelQueries({ queryKey: sharingKey(place) })
        const accounts = client.getQueryData<SharedAccount[]>(sharingKey(place)) ?? []
        const index = accounts.findIndex(({ AliyunId }) => AliyunId === accountId)
        changeAccounts(client, place, (all) => all.filter(({ AliyunId }) => AliyunId !== accountId))
        return { removed: accounts[index], index }
      },
      mutationFn: async (accountId) => {
        const error = await modify(place, { RemoveAccount: [accountId] })
        if (error) throw error
      },
      onError: (_error, _accountId, before) => {
        const { removed, index } = before ?? {}
        if (removed === undefined || index === undefined) return
        changeAccounts(client, place, (all) => all.toSpliced(index, 0, removed))
      },
      onSettled: () => settle(client, place, mutationKey),
    },
  )
}

async function modify(
  { regionId, imageId }: ImagePlace,
  change: { AddAccount?: string[]; RemoveAccount?: string[] },
): Promise<EcsError | undefined> {
  try {
    await ecs.call('ModifyImageSharePermission', {
      RegionId: regionId,
      ImageId: imageId,
      ...change,
    })
    return undefined
  } catch (error) {
    return error as EcsError // The client rejects with nothing else.
  }
}

/**
 * Whether an own image is encrypted with the default service key, so that nobody else could use it. No Describe action
 * tells. But the service checks the image before the accounts, so that a dry run of sharing it with oneself, which can
 * never succeed, is refused for the key if there is one.
 * @param ownAccountId the signed-in account
 */
export const serviceKeyQuery = ({ regionId, imageId }: ImagePlace, ownAccountId: string) =>
  queryOptions<boolean, EcsError>({
    queryKey: ['ModifyImageSharePermission', 'dry run', regionId, imageId],
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      await afterPaint()
      try {
        await ecs.call(
          'ModifyImageSharePermission',
          { RegionId: regionId, ImageId: imageId, AddAccount: [ownAccountId], DryRun: true },
          { signal },
        )
        return false
      } catch (error) {
        if (!(error instanceof EcsError) || isUnanswered(error)) throw error
        return error.code === 'InvalidOperation.ServiceKeyEncryptedImageUnsupported'
      }
    },
  })

/** Whether the service said nothing about the request itself. */
const isUnanswered = ({ kind }: EcsError) =>
  ['network', 'aborted', 'malformed', 'throttled', 'unavailable'].includes(kind)
