import type { DiskStatus, ImageStatus, InstanceStatus } from '../../api/contract.ts'
import type { Creation, DiskRecord, ImageRecord, InstanceRecord } from './records.ts'
import { seconds } from './time.ts'

// What things are at a time. Nothing in the world ticks: a record says what happened to it and when, and each status
// follows from that and the time of the question, so that doing a journal again gives the same world.

/** How long a new instance is Pending, and then, as at any start, Starting; how long one is Stopping. */
const pending = 2 * seconds
const starting = 3 * seconds
const stopping = 3 * seconds

/** How long a disk is ReIniting. */
export const reinitializing = 5 * seconds

/**
 * How long creating or copying an image takes, by the GiB of all its disks: 20 seconds to a minute. The service takes
 * many minutes; here somebody is watching.
 */
export const imageCreationTime = (size: number): number =>
  Math.round((20 + 40 * Math.min(1, size / 500)) * seconds)

const isOver = (creation: Creation, now: number) => now >= creation.startedAt + creation.duration

/** Whether something is still coming into being at a time, or waits to. */
export const isInCreation = (
  { creation }: { creation?: Creation | undefined },
  now: number,
): boolean => creation !== undefined && !isOver(creation, now)

/** An image's status at a time in milliseconds: a creation that isn't over yet makes it Creating, or Waiting for a slot. */
export function imageStatusAt(image: ImageRecord, now: number): ImageStatus {
  const { creation } = image
  if (!creation || isOver(creation, now)) return image.status
  return now < creation.startedAt ? 'Waiting' : 'Creating'
}

/** How far a creation is at a time, `0%` to `99%`; `undefined` once it is over. */
export function creationProgressAt(
  { creation }: { creation?: Creation | undefined },
  now: number,
): string | undefined {
  if (!creation || isOver(creation, now)) return undefined
  const done = Math.floor((100 * (now - creation.startedAt)) / creation.duration)
  return `${Math.min(99, Math.max(0, done))}%`
}

/** An instance's status at a time in milliseconds. */
export function instanceStatusAt({ power }: InstanceRecord, now: number): InstanceStatus {
  const since = now - power.at
  switch (power.kind) {
    case 'created':
      if (since < pending) return 'Pending'
      return since < pending + starting ? 'Starting' : 'Running'
    case 'started':
      // A start that lies ahead waits for the disk to be re-initialized.
      if (since < 0) return 'Stopped'
      return since < starting ? 'Starting' : 'Running'
    case 'stopped':
      return since < stopping ? 'Stopping' : 'Stopped'
  }
}

/** A disk's status at a time in milliseconds. */
export const diskStatusAt = ({ reinitializedAt }: DiskRecord, now: number): DiskStatus =>
  reinitializedAt !== undefined && now < reinitializedAt + reinitializing ? 'ReIniting' : 'In_use'
