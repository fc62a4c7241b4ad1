import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../../api/contract.ts'
import { dawn, omar } from './scenarios/accounts.ts'
import { Scene } from './scene.ts'

const region = 'cn-hangzhou'
const target = 'cn-shenzhen'

/** Images of Dawn's that can be copied, with data disks and without: their copies take unlike long. */
const names = [
  'web-frontend-3.18.2',
  'redis-7.2-cache',
  'kafka-3.7-broker',
  'gpu-training-cuda12.4',
  'postgres-16-replica',
  'search-node-8.13',
  'load-test-driver',
  'web-frontend-3.2.0',
  'vpn-gateway-wireguard',
  'jenkins-2.440',
  'mongo-4.4-shard',
  'tomcat-9-java8',
]

const copy = (scene: Scene, name: string, to = target) =>
  scene.call(dawn, 'CopyImage', {
    RegionId: region,
    ImageId: scene.imageId(dawn, name),
    DestinationRegionId: to,
  }).ImageId

const cancel = (scene: Scene, imageId: string, from = target) =>
  scene.outcome(dawn, 'CancelCopyImage', { RegionId: from, ImageId: imageId })

describe('copies into a region', () => {
  it('run five at once; the next begin as others end', () => {
    const scene = new Scene()
    const ids = names.slice(0, 7).map((name) => copy(scene, name))
    const statuses = () => ids.map((id) => scene.imageStatus(dawn, id, target))
    expect(statuses()).toEqual([...Array(5).fill('Creating'), 'Waiting', 'Waiting'])
    const waiting = scene.call(dawn, 'DescribeImages', {
      RegionId: target,
      ImageId: ids[6],
      Status: 'Waiting',
    }).Images.Image[0]
    expect(waiting).toMatchObject({ Status: 'Waiting', Progress: '0%', IsCopied: true })
    for (let second = 0; second < 120; second++) {
      scene.wait(1)
      const now = statuses()
      const running = now.filter((status) => status === 'Creating').length
      if (now.includes('Waiting')) expect(running).toBe(5)
    }
    expect(statuses()).toEqual(Array(7).fill('Available'))
  })

  it('wait for none that goes elsewhere, nor for those of other accounts', () => {
    const scene = new Scene()
    for (const name of names.slice(0, 5)) copy(scene, name)
    const elsewhere = copy(scene, 'jenkins-2.440', 'cn-beijing')
    expect(scene.imageStatus(dawn, elsewhere, 'cn-beijing')).toBe('Creating')
    const theirs = scene.call(omar, 'CopyImage', {
      RegionId: region,
      ImageId: scene.imageId(omar, 'airflow-2.8'),
      DestinationRegionId: target,
    })
    expect(scene.imageStatus(omar, theirs.ImageId, target)).toBe('Creating')
  })

  it('move up when one that runs is cancelled, and only then', () => {
    const scene = new Scene()
    const ids = names.slice(0, 8).map((name) => copy(scene, name))
    const statusOf = (index: number) => scene.imageStatus(dawn, ids[index] ?? '', target)
    scene.wait(1)
    expect(cancel(scene, ids[6] ?? '')).toBe('OK')
    expect([5, 6, 7].map(statusOf)).toEqual(['Waiting', 'gone', 'Waiting'])
    expect(cancel(scene, ids[2] ?? '')).toBe('OK')
    expect([2, 5, 7].map(statusOf)).toEqual(['gone', 'Creating', 'Waiting'])
    expect(cancel(scene, ids[0] ?? '')).toBe('OK')
    expect([0, 5, 7].map(statusOf)).toEqual(['gone', 'Creating', 'Creating'])
    scene.wait(60)
    expect(cancel(scene, ids[5] ?? '')).toBe('IncorrectImageStatus')
    expect(statusOf(5)).toBe('Available')
  })

  it('are never more than five at once and leave no slot idle, whatever is asked for and cancelled', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 12 }),
      cancel: fc.option(fc.nat(11), { nil: undefined, freq: 2 }),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: names.length }), (steps) => {
        const scene = new Scene()
        const ids: string[] = []
        const inTurn = () => {
          const statuses = ids.map((id) => scene.imageStatus(dawn, id, target))
          const running = statuses.filter((status) => status === 'Creating').length
          expect(running).toBeLessThanOrEqual(limits.copiesPerRegion)
          const firstWaiting = statuses.indexOf('Waiting')
          if (firstWaiting < 0) return
          expect(running, 'slots in use while others wait').toBe(limits.copiesPerRegion)
          expect(statuses.slice(firstWaiting), 'who waits came later').not.toContain('Creating')
        }
        for (const [index, { wait, cancel: which }] of steps.entries()) {
          scene.wait(wait)
          ids.push(copy(scene, names[index] ?? ''))
          inTurn()
          if (which !== undefined && ids[which]) {
            cancel(scene, ids[which])
            inTurn()
          }
        }
        for (let second = 0; second < 90; second++) {
          scene.wait(1)
          inTurn()
        }
        const ended = ids.map((id) => scene.imageStatus(dawn, id, target))
        expect(ended.every((status) => status === 'Available' || status === 'gone')).toBe(true)
        expect(scene.replayed()).toEqual(scene.world)
      }),
      { numRuns: 40 },
    )
  })
})
