import { accounts, dawn } from './accounts.ts'
import { customImage } from './imageRecord.ts'
import { marketplaceImages } from './marketplaceImages.ts'
import { partnerImages } from './partnerImages.ts'
import { platformImages } from './platformImages.ts'
import { elsewhereImages, hangzhouImages } from './platformTeamImages.ts'
import type { Scenario } from './scenario.ts'
import { teamInstances } from './teamInstances.ts'

/** Five people's accounts, what they share and what they run, with an image for every state that the console tells apart. */
export const defaultScenario: Scenario = {
  name: 'default',
  purpose: 'A team’s everyday: some images shared, some received, one of every state.',
  plan({ epoch }) {
    const images = [
      ...Object.entries({ 'cn-hangzhou': hangzhouImages, ...elsewhereImages }).flatMap(
        ([regionId, ofRegion]) =>
          ofRegion.map((image) => customImage(image, { owner: dawn, regionId, epoch })),
      ),
      ...partnerImages(epoch),
      ...platformImages,
      ...marketplaceImages(epoch),
    ]
    return { accounts, images, instances: teamInstances(images, epoch) }
  },
}
