/** Every address of the console. Search parameters are added by who links. */
export const paths = {
  images: '/images',
  image: (imageId: string) => `/images/${encodeURIComponent(imageId)}`,
  shareImage: (imageId: string) => `/images/${encodeURIComponent(imageId)}/share`,
  imageTask: (imageId: string, task: ImageTask) => `/images/${encodeURIComponent(imageId)}/${task}`,
  deleteImages: '/images/delete',
  instances: '/instances',
  createInstance: '/instances/create',
  instanceTask: (instanceId: string, task: InstanceTask) =>
    `/instances/${encodeURIComponent(instanceId)}/${task}`,
  securitySettings: '/account/security',
} as const

/** What is done with one image in a dialog with an address of its own. */
export type ImageTask = 'copy' | 'cancel-copy' | 'deprecate' | 'restore'

/** What is done with one instance in a dialog with an address of its own. */
export type InstanceTask = 'stop' | 'replace-disk' | 'reinit-disk' | 'create-image' | 'delete'
