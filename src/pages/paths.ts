/** Every address of the console. Search parameters are added by who links. */
export const paths = {
  images: '/images',
  shareImage: (imageId: string) => `/images/${encodeURIComponent(imageId)}/share`,
  securitySettings: '/account/security',
} as const
