import type { InstanceStatus } from '../../api/contract.ts'
import { count, number } from './format.ts'

const statuses: Record<InstanceStatus, string> = {
  Pending: 'Pending',
  Starting: 'Starting',
  Running: 'Running',
  Stopping: 'Stopping',
  Stopped: 'Stopped',
}

/** Texts of the Instances page and its dialogs. */
export const instances = {
  title: 'Instances',
  pageTitle: (region: string) => `Instances – ${region}`,
  total: (amount: number) => count(amount, 'instance', 'instances'),
  create: 'Create Instance',
  status: 'Status',
  statuses,
  anyStatus: 'All statuses',
  search: 'Search instances',
  searchHint: 'Name or instance ID',
  refresh: 'Refresh',
  pages: 'Pages of instances',
  ofImage: (image: string) => `Image: ${image}`,
  anyImage: 'Show instances of all images',
  columns: {
    name: 'Instance ID / Name',
    status: 'Status',
    image: 'Image',
    type: 'Instance Type',
    zone: 'Zone',
    createdAt: 'Created At',
    actions: 'Actions',
  },
  size: (cpu: number, gib: number) => `${number.format(cpu)} vCPU · ${number.format(gib)} GiB`,
  copyId: (id: string) => `Copy instance ID ${id}`,
  withdrawn: 'Withdrawn',
  withdrawnWhy:
    'This image is no longer available to you: its owner has unshared or deleted it. The instance keeps running, but its system disk can no longer be re-initialized.',
  withdrawnBy: (owner: string) =>
    `Account ${owner} has unshared or deleted this image, so that it is no longer available to you. The instance keeps running, but its system disk can no longer be re-initialized.`,
  reinitializing: 'Re-initializing',
  imageLoading: 'Loading the image',
  changed: (name: string, status: string) => `${name} is ${status}.`,
  empty: (region: string) => `No instances in ${region}`,
  emptyNext: 'Create one from an image: your own, a shared, a public or a marketplace one.',
  noMatch: 'No instance matches',
  noMatchNext: 'Search takes part of a name, or a whole instance ID. Filters narrow it further.',
  clearFilters: 'Clear search and filters',
  failed: 'The instances could not be loaded.',
  refreshFailed: 'The list could not be refreshed; what you see may be old.',
  imagesFailed: 'The images of these instances could not be loaded.',
  oneFailed: 'The instance could not be loaded.',
  notFound: "This instance can't be found",
  notFoundWhy: (id: string, region: string) =>
    `You have no instance ${id} in ${region}. It may be in another region, may have been deleted, or belongs to another account.`,

  start: 'Start',
  starting: (name: string) => `${name} is starting.`,
  startFailed: (name: string) => `${name} was not started.`,
  stop: 'Stop',
  replaceDisk: 'Replace System Disk',
  reinitDisk: 'Re-initialize Disk',
  createImage: 'Create Custom Image',
  delete: 'Delete',
  whyChanging: 'The instance is just changing its status. Wait until that is over.',
  whyReinitializing: 'Its system disk is on its way back to its image. Wait until that is over.',
  whyNoImage: 'An image can be made of a running or a stopped instance only. Wait a moment.',

  stopFirst: 'The instance has to be stopped for this.',
  stopInstance: 'Stop Instance',
  waitUntilStopped: (status: string) => `The instance is ${status}. It has to be stopped for this.`,
  isStopped: 'The instance is stopped.',
  notStopped: 'The instance has to be stopped first.',

  stopDialog: {
    title: 'Stop Instance',
    what: 'Everything that runs on the instance ends. Its disks, its private address and its image stay as they are, and it can be started again.',
    confirm: 'Stop',
    already: (status: string) => `There is nothing to stop: the instance is ${status}.`,
    failed: 'The instance was not stopped.',
    done: (name: string) => `${name} is stopping.`,
  },

  reinitDialog: {
    title: 'Re-initialize Disk',
    what: 'The system disk goes back to the image it was made from:',
    lost: 'Everything that was written to it since then is lost for good.',
    stays: 'Data disks, IP and MAC address stay as they are.',
    snapshots: 'Snapshots of the disk stay; take one before if you may want something back.',
    confirm: 'Everything that I need from this disk is saved elsewhere.',
    confirmFirst: 'Tick this to confirm.',
    startAfterwards: 'Start the instance afterwards',
    action: 'Re-initialize Disk',
    failed: 'The disk was not re-initialized.',
    done: (name: string) => `The system disk of ${name} is being re-initialized.`,
    diskFailed: 'The system disk could not be found out.',
    withdrawn: 'The image of this disk is no longer available to you',
    withdrawnBy: (owner: string, name: string, id: string) =>
      `Account ${owner} no longer shares image ${name} (${id}) with you, or has deleted it. Without it the disk can't go back to it. Ask that account to share it again, or replace the system disk with another image.`,
    withdrawnBySomebody: (id: string) =>
      `Its owner no longer shares image ${id} with you, or has deleted it. Without it the disk can't go back to it. Replace the system disk with another image.`,
    deletedOwn: (id: string) =>
      `Your image ${id} was deleted, so that there is nothing to go back to. Replace the system disk with another image.`,
    replace: 'Replace System Disk',
  },

  imageDialog: {
    title: 'Create Custom Image',
    what: 'A custom image is made of all disks of the instance. It appears under Images, with its progress.',
    running:
      'The instance is running. What it has not yet written to its disks will be missing; stop it first for a clean image.',
    name: 'Custom Image Name',
    description: 'Custom Image Description',
    action: 'Create Custom Image',
    failed: 'The image was not created.',
    done: (image: string) => `${image} is being created. See its progress under Images.`,
    busy: (status: string) => `The instance is ${status}. Wait until it is Running or Stopped.`,
  },

  deleteDialog: {
    title: 'Delete Instance',
    what: 'The instance is released with its disks and everything on them. This can’t be undone.',
    stays: 'The image it was made from stays.',
    force: 'Delete it although it is not stopped',
    forceFirst: 'Tick this, or stop the instance first.',
    action: 'Delete Instance',
    failed: 'The instance was not deleted.',
    done: (name: string) => `${name} was deleted.`,
  },
}
