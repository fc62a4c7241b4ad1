import { account, omar } from './accounts.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

const newcomer = account('1406819273560284', 'Noor Aziz (new here)', 'noor')

/** What somebody sees on the first day. The neighbour has nothing either, and is there to be shared with. */
export const emptyScenario: Scenario = {
  name: 'empty',
  purpose: 'A fresh account: no images, nothing received, no instances.',
  plan: ({ epoch }) => ({
    accounts: [newcomer, omar],
    images: publicImages(epoch),
    instances: [],
  }),
}
