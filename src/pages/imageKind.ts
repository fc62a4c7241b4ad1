import type { Image } from '../api/contract.ts'
import type { Texts } from '../texts/en.ts'

/** What an image is to the signed-in account: custom, public, shared, marketplace, or somebody else's community image. */
export const imageKind = ({ ImageOwnerAlias, IsPublic }: Image, { images }: Texts): string =>
  ImageOwnerAlias === 'others' && IsPublic ? images.community : images.types[ImageOwnerAlias]

/** The name of an image's operating system in the chosen language, as far as the service tells it. */
export const systemName = (image: Image, { locale }: Texts): string =>
  (locale === 'zh-CN' ? image.OSName : image.OSNameEn) || image.Platform
