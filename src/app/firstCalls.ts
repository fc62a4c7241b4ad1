import type { QueryClient } from '@tanstack/react-query'
import { parse } from 'valibot'
import { readAddress as readImagesAddress } from '../pages/images/readAddress.ts'
import { readAddress as readInstancesAddress } from '../pages/instances/readAddress.ts'
import { sizeInAddress } from '../pages/addressSchemas.ts'
import { lastAccount } from '../pages/lastAccount.ts'
import { choicesKey, readListChoices, type ListName } from '../pages/listChoices.ts'
import { paths } from '../pages/paths.ts'
import { regionIn } from '../pages/regionChoice.ts'
import { askAhead } from '../queries/ahead.ts'
import { callerIdentityQuery } from '../queries/account.ts'
import { imagesQuery } from '../queries/images.ts'
import { instancesQuery } from '../queries/instances.ts'
import { regionsQuery } from '../queries/regions.ts'
import { languageAtStart } from '../texts/language.ts'

/**
 * Asks for what the page of an address will ask for, before there is a page: the answers come while the browser still reads
 * the code. What fails is asked for again by the page, which tells of it.
 * @param pathname without the app's base path
 * @returns settles once they are answered, or have failed
 */
export async function startFirstCalls(
  client: QueryClient,
  pathname: string,
  search: URLSearchParams,
): Promise<void> {
  const regionId = regionIn(search)
  const locale = languageAtStart() === 'en' ? 'en-US' : 'zh-CN'
  const pageSize = (list: ListName) =>
    parse(sizeInAddress, search.get('size')) ??
    readListChoices(localStorage.getItem(choicesKey(list, lastAccount()))).size
  const calls: Promise<void>[] = []
  if (pathname === '/' || pathname.startsWith(paths.images)) {
    const { type, q, page } = readImagesAddress(search)
    const wanted = { regionId, type, text: q, page, pageSize: pageSize('images') }
    calls.push(askAhead(client, imagesQuery(wanted)))
  } else if (pathname === paths.instances) {
    const { status, image, q, page } = readInstancesAddress(search)
    const wanted = {
      regionId,
      status,
      imageId: image,
      text: q,
      page,
      pageSize: pageSize('instances'),
    }
    calls.push(askAhead(client, instancesQuery(wanted)))
  }
  calls.push(askAhead(client, callerIdentityQuery()), askAhead(client, regionsQuery(locale)))
  await Promise.all(calls)
}
