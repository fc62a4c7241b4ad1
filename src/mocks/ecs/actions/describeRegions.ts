import { refusal } from '../errors.ts'
import { regions } from '../regions.ts'
import type { ActionHandler } from './action.ts'

const languages = new Set(['zh-CN', 'zh-TW', 'en-US', 'ja', 'fr', 'de', 'ko'])
const chargeTypes = new Set(['PrePaid', 'PostPaid', 'SpotWithPriceLimit', 'SpotAsPriceGo'])
const resourceTypes = new Set(['instance', 'disk', 'reservedinstance', 'scu'])

/** DescribeRegions: names are Chinese unless AcceptLanguage asks for another language; all others get English. */
export const describeRegions: ActionHandler<'DescribeRegions'> = (_context, params) => {
  const language = params.text('AcceptLanguage') ?? 'zh-CN'
  if (!languages.has(language)) throw refusal('InvalidAcceptLanguage.NotFound')
  if (!chargeTypes.has(params.text('InstanceChargeType') ?? 'PostPaid')) {
    throw refusal('Invalid.InstanceChargeType')
  }
  if (!resourceTypes.has(params.text('ResourceType') ?? 'instance')) {
    throw refusal('InvalidResourceType.NotFound')
  }
  return {
    Regions: {
      Region: regions.map(({ id, english, chinese }) => ({
        RegionId: id,
        RegionEndpoint: `ecs.${id}.aliyuncs.com`,
        LocalName: language.startsWith('zh') ? chinese : english,
        Status: 'available',
      })),
    },
  }
}
