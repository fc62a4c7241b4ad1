import { EcsApiError } from '../errors.ts'
import { toSeconds } from '../time.ts'
import type { ActionHandler } from './action.ts'
import { ownImage } from './ownImage.ts'
import { readPage, requiredRegion } from './region.ts'

/** DescribeImageSharePermission: the accounts that an own image is shared with, in the order of sharing. */
export const describeImageSharePermission: ActionHandler<'DescribeImageSharePermission'> = (
  context,
  params,
) => {
  for (const name of ['RegionId', 'ImageId'] as const) {
    if (!params.text(name)) throw missing(name)
  }
  const regionId = requiredRegion(params)
  const image = ownImage(context, regionId, params.required('ImageId'))
  const page = readPage(params)
  const accounts = [...(image.shares ?? [])]
  const first = (page.number - 1) * page.size
  return {
    ImageId: image.id,
    RegionId: regionId,
    PageNumber: page.number,
    PageSize: page.size,
    TotalCount: accounts.length,
    Accounts: {
      Account: accounts.slice(first, first + page.size).map(([accountId, sharedAt]) => ({
        AliyunId: accountId,
        SharedTime: toSeconds(sharedAt),
      })),
    },
    // The API knows groups (`all`); nothing in the stand-in makes one.
    ShareGroups: { ShareGroup: [] },
  }
}

/** This action's message has its second quotation mark in the wrong place. */
const missing = (name: string) =>
  new EcsApiError(
    400,
    'MissingParameter',
    `The input parameter "${name} "that is mandatory for processing this request is not supplied.`,
  )
