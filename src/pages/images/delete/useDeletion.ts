import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import {
  deleteImage,
  type DeletionChoice,
  type DeletionProgress,
} from '../../../queries/deletion.ts'

export type Progress = DeletionProgress | { state: 'waiting' }

/** Whether an image is gone now, by this deletion or another one. */
export const isGone = (progress: Progress | undefined): boolean =>
  progress?.state === 'deleted' || progress?.state === 'gone'

/**
 * Deletes images one after the other and tells how far each is. Whatever was begun is finished; `stop` lets the current
 * image be the last one, and so does leaving.
 */
export function useDeletion(regionId: string) {
  const client = useQueryClient()
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({})
  const [phase, setPhase] = useState<'idle' | 'running' | 'stopping' | 'done'>('idle')
  const running = useRef(false)
  const stopped = useRef(false)

  useEffect(() => {
    stopped.current = false
    return () => {
      stopped.current = true
    }
  }, [])

  /** @returns the images that are gone */
  async function run(imageIds: readonly string[], choice: DeletionChoice): Promise<string[]> {
    if (running.current) return []
    running.current = true
    stopped.current = false
    setPhase('running')
    const tell = (imageId: string, now: Progress) =>
      setProgress((all) => ({ ...all, [imageId]: now }))
    for (const imageId of imageIds) tell(imageId, { state: 'waiting' })
    const gone: string[] = []
    for (const imageId of imageIds) {
      if (stopped.current) break
      const last = await deleteImage({ regionId, imageId }, choice, (now) => tell(imageId, now))
      if (isGone(last)) gone.push(imageId)
    }
    running.current = false
    // Those that it was stopped before are as they were.
    setProgress((all) =>
      Object.fromEntries(Object.entries(all).filter(([, { state }]) => state !== 'waiting')),
    )
    setPhase('done')
    for (const key of ['DescribeImages', 'DescribeImageSharePermission', 'DescribeInstances']) {
      void client.invalidateQueries({ queryKey: [key] })
    }
    void client.invalidateQueries({ queryKey: ['DeleteImage', 'dry run'] })
    return gone
  }

  function stop() {
    stopped.current = true
    setPhase('stopping')
  }

  return { progress, phase, run, stop }
}
