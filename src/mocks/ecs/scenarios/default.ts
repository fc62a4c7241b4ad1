import { accounts, dawn } from './accounts.ts'
import { heldImages, type ImageHolding } from './holdings.ts'
import { partnerImages } from './partnerImages.ts'
import { elsewhereImages, hangzhouImages } from './platformTeamImages.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'
import { teamInstances } from './teamInstances.ts'

const dawnsImages = Object.entries({ 'cn-hangzhou': hangzhouImages, ...elsewhereImages }).map(
  ([regionId, images]): ImageHolding => [dawn, regionId, images],
)

/** Five people's accounts, what they share and what they run, with an image for every state that the console tells apart. */
export const defaultScenario: Scenario = {
  name: 'default',
  purpose: 'A team’s everyday: some images shared, some received, one of every state.',
  plan({ epoch }) {
    const images = [
      ...heldImages(dawnsImages, epoch),
      ...partnerImages(epoch),
      ...publicImages(epoch),
    ]
    return { accounts, images, instances: teamInstances(images, epoch) }
  },
}
