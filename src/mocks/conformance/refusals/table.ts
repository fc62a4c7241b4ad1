import type { RefusalTable } from './attempt.ts'
import { images } from './images.ts'
import { instances } from './instances.ts'
import { places } from './places.ts'
import { tags } from './tags.ts'

/** Every refusal of the actions on places, images, instances and tags that the stand-in can be brought to. */
export const actionRefusals: RefusalTable = { ...places, ...images, ...instances, ...tags }
