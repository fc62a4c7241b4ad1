import { describe, expect, it } from 'vitest'
import { limits, type Image } from '../../../api/contract.ts'
import { apiErrors } from '../errors.ts'
import { isWrite } from '../handle.ts'
import type { Account } from '../records.ts'
import { regions } from '../regions.ts'
import { minutes, seconds } from '../time.ts'
import type { World } from '../world.ts'
import { receivedCount } from '../worldImages.ts'
import { buildWorld } from './scenarios.ts'
import { Visit } from './visit.ts'
import { worldProblems } from './worldProblems.ts'

// What each scenario says that it is for.

const home = 'cn-hangzhou'

const build = (scenario: string): World => buildWorld({ scenario, seed: 1, epoch: Visit.epoch })

describe('the empty scenario', () => {
  it('has a fresh account: nothing of its own, nothing received, but what everybody finds', async () => {
    const visit = new Visit('empty')
    for (const { id: RegionId } of regions) {
      expect(await visit.images({ RegionId })).toEqual([])
      expect(await visit.images({ RegionId, ImageOwnerAlias: 'others' })).toEqual([])
      expect(await visit.instances({ RegionId })).toEqual([])
      expect((await visit.images({ RegionId, ImageOwnerAlias: 'system' })).length).toBeGreaterThan(
        9,
      )
    }
  })
})

describe('the scenario two-accounts', () => {
  it('lets one share and the other one receive, and lose what is withdrawn', async () => {
    const visit = new Visit('two-accounts')
    expect(build('two-accounts').accounts.size).toBe(2)
    const receiver = await visit.account(1)
    const received = async () =>
      (await visit.images({ ImageOwnerAlias: 'others' }, receiver)).map((image) => image.ImageName)
    const [fresh, shared, ...more] = await visit.images()
    if (!fresh || !shared) throw new Error('There is nothing to share.')
    expect(more).toEqual([])
    expect([fresh.IsSelfShared, shared.IsSelfShared]).toEqual(['False', 'True'])
    expect(await received()).toEqual([shared.ImageName])
    const modify = (params: Record<string, string>) =>
      visit.outcome('ModifyImageSharePermission', params)
    expect(await modify({ ImageId: fresh.ImageId, 'AddAccount.1': receiver.id })).toBe('OK')
    expect(await received()).toEqual([fresh.ImageName, shared.ImageName])

    const [disk] = (await visit.ask('DescribeDisks', {}, receiver)).body.Disks.Disk
    const reInit = () => visit.outcome('ReInitDisk', { DiskId: disk?.DiskId ?? '' }, receiver)
    expect(await reInit()).toBe('OK')
    visit.now += 10 * seconds
    expect(await modify({ ImageId: shared.ImageId, 'RemoveAccount.1': receiver.id })).toBe('OK')
    expect(await reInit()).toBe('InvalidImageId.NotFound')
  })
})

describe('the quota scenario', () => {
  const find = async (visit: Visit, sharees: number) => {
    for (const image of await visit.images()) {
      if ((await visit.shareesOf(image)).length === sharees) return image.ImageId
    }
    throw new Error(`No image is shared with ${sharees} accounts.`)
  }

  it('has an image with room for one more account, and one without', async () => {
    const visit = new Visit('quota')
    const almostFull = await find(visit, 49)
    const full = await find(visit, 50)
    const newcomers = [...build('quota').accounts.keys()].slice(-2)
    const share = (ImageId: string, id = '') =>
      visit.outcome('ModifyImageSharePermission', { ImageId, 'AddAccount.1': id })
    expect(await share(full, newcomers[0])).toBe('QuotaExceed.ShareImageUser')
    expect(await share(almostFull, newcomers[0])).toBe('OK')
    expect(await share(almostFull, newcomers[1])).toBe('QuotaExceed.ShareImageUser')
  })

  it('has an account that has received 100 images, and one with room for one more', async () => {
    const visit = new Visit('quota')
    const world = build('quota')
    const [full, almostFull] = [await visit.account(1), await visit.account(2)]
    expect([full, almostFull].map(({ id }) => receivedCount(world, id))).toEqual([100, 99])
    const fresh = (await visit.images()).filter((image) => image.IsSelfShared === 'False')
    const share = (index: number, { id }: Account) =>
      visit.outcome('ModifyImageSharePermission', {
        ImageId: fresh[index]?.ImageId ?? '',
        'AddAccount.1': id,
      })
    expect(await share(0, full)).toBe('QuotaExceed.ShareImage')
    expect(await share(0, almostFull)).toBe('OK')
    expect(await share(1, almostFull)).toBe('QuotaExceed.ShareImage')
  })

  it('has a region with 99 images of one account, and one with 100', async () => {
    const visit = new Visit('quota')
    const [source] = await visit.images()
    const encryptedCopy = (image: Image | undefined, RegionId: string) =>
      visit.outcome('CopyImage', { RegionId, ImageId: image?.ImageId ?? '', Encrypted: 'true' })
    const full = await visit.images({ RegionId: 'cn-beijing' })
    expect([(await visit.images()).length, full.length]).toEqual([99, 100])
    expect(await encryptedCopy(full[0], 'cn-beijing')).toBe('QuotaExceed.Image')
    expect(await encryptedCopy(source, home)).toBe('OK')
  })
})

describe('the withdrawn scenario', () => {
  it('differs from what the service allows only in images that are gone', () => {
    expect(worldProblems(build('withdrawn')).toSorted()).toEqual([
      'airflow-of-own-deleted-image: its image is gone',
      'etl-of-deleted-image: its image is gone',
      'etl-of-unshared-image-running: its image is not shared',
      'etl-of-unshared-image: its image is not shared',
      'training-of-deleted-image-running: its image is gone',
    ])
  })

  it('refuses to bring back the disks of images that were unshared or deleted, not those of others', async () => {
    const visit = new Visit('withdrawn')
    const stopped = (await visit.instances()).filter(({ Status }) => Status === 'Stopped')
    const outcomes = stopped.map(async ({ InstanceId, InstanceName }) => {
      const { body } = await visit.ask('DescribeDisks', { InstanceId })
      const DiskId = body.Disks.Disk[0]?.DiskId ?? ''
      return [InstanceName, await visit.outcome('ReInitDisk', { DiskId })]
    })
    expect(Object.fromEntries(await Promise.all(outcomes))).toEqual({
      'etl-of-unshared-image': 'InvalidImageId.NotFound',
      'etl-of-deleted-image': 'SharedImageDeleted',
      'airflow-of-own-deleted-image': 'InvalidDiskId.OperationNotSupported',
      'etl-of-shared-image': 'OK',
    })
  })

  it('shows who had received them no image that is gone, and its owner the snapshots that are left', async () => {
    const visit = new Visit('withdrawn')
    const owner = await visit.account(1)
    const received = await visit.images({ ImageOwnerAlias: 'others' })
    expect(received.map((image) => image.ImageName)).toEqual(['golden-alinux3-r27'])
    const { body } = await visit.ask('DescribeSnapshots', { PageSize: '100' }, owner)
    const usages = body.Snapshots.Snapshot.map(({ Usage }) => Usage).toSorted()
    expect(usages).toEqual(['disk', 'disk', 'disk', 'image_disk', 'image_disk'])
    const running = (await visit.instances()).filter(({ Status }) => Status === 'Running')
    expect(running.length).toBe(3)
  })
})

describe('the scenario in-progress', () => {
  const away = { RegionId: 'cn-beijing' }
  const statusesOf = async (visit: Visit, params: Record<string, string> = {}) => {
    const statuses: Record<string, string> = {}
    for (const { ImageName, Status } of await visit.images(params)) statuses[ImageName] = Status
    return statuses
  }
  const tally = (statuses: Record<string, string>) => {
    const counts: Record<string, number> = {}
    for (const status of Object.values(statuses)) counts[status] = (counts[status] ?? 0) + 1
    return counts
  }

  it('has copies that run, wait, and come to an end with the clock, five at once', async () => {
    const visit = new Visit('in-progress')
    expect(tally(await statusesOf(visit, away))).toEqual({ Creating: 5, Waiting: 3 })
    const progress = (await visit.images(away)).map((image) => image.Progress)
    expect(new Set(progress).size).toBeGreaterThan(4)
    let waiting = 3
    for (; visit.now < Visit.epoch + 10 * minutes; visit.now += 5 * seconds) {
      const { Creating = 0, Waiting = 0 } = tally(await statusesOf(visit, away))
      expect(Creating).toBeLessThanOrEqual(limits.copiesPerRegion)
      // No place is empty while somebody waits for one.
      if (Waiting > 0) expect(Creating).toBe(limits.copiesPerRegion)
      expect(Waiting).toBeLessThanOrEqual(waiting)
      waiting = Waiting
    }
    expect(tally(await statusesOf(visit, away))).toEqual({ Available: 6, CreateFailed: 2 })
  })

  it('leaves time to look: nothing is over within a minute', async () => {
    const visit = new Visit('in-progress')
    const before = [await statusesOf(visit), await statusesOf(visit, away)]
    visit.now += 1 * minutes
    expect([await statusesOf(visit), await statusesOf(visit, away)]).toEqual(before)
  })

  it('puts a further copy behind those that wait, and moves up when one is cancelled', async () => {
    const visit = new Visit('in-progress')
    const copy = async (name: string) => {
      const source = (await visit.images()).find((image) => image.ImageName === name)
      const params = { ImageId: source?.ImageId ?? '', DestinationRegionId: away.RegionId }
      return visit.outcome('CopyImage', { ...params, DestinationImageName: 'one-more' })
    }
    const waiting = async () => {
      const statuses = Object.entries(await statusesOf(visit, away))
      return statuses.flatMap(([name, status]) => (status === 'Waiting' ? name : [])).toSorted()
    }
    const [first, second, third] = [
      'windows-2022-base-r14-bj',
      'bastion-r5-bj',
      'search-node-8.13-bj',
    ]
    expect(await copy('golden-alinux3-r27')).toBe('OperationDenied.ImageCopyConflict')
    expect(await copy('jenkins-2.440')).toBe('OK')
    expect(await waiting()).toEqual([second, 'one-more', third, first])
    const running = (await visit.images(away)).find((image) => image.Status === 'Creating')
    const cancel = { ...away, ImageId: running?.ImageId ?? '' }
    expect(await visit.outcome('CancelCopyImage', cancel)).toBe('OK')
    expect(await waiting()).toEqual([second, 'one-more', third])
    visit.now += 5 * minutes
    expect(await waiting()).toEqual([])
  })

  it('has images of instances in creation, one of which fails, and one that has failed', async () => {
    const visit = new Visit('in-progress')
    const ofInterest = ['orders-before-migration', 'billing-before-upgrade', 'legacy-erp-import']
    const statuses = async () => {
      const all = await statusesOf(visit)
      return ofInterest.map((name) => all[name])
    }
    expect(await statuses()).toEqual(['Creating', 'Creating', 'CreateFailed'])
    const [instance] = await visit.instances()
    const again = { InstanceId: instance?.InstanceId ?? '' }
    expect(await visit.outcome('CreateImage', again)).toBe('IncorrectDiskStatus.CreatingSnapshot')
    visit.now += 10 * minutes
    expect(await statuses()).toEqual(['Available', 'CreateFailed', 'CreateFailed'])
    expect(await visit.outcome('CreateImage', again)).toBe('OK')
  })

  it('has a received image that is being copied', async () => {
    const visit = new Visit('in-progress')
    const copies = await visit.images({}, await visit.account(1))
    expect(copies.map((image) => [image.Status, image.IsCopied])).toEqual([['Creating', true]])
  })
})

describe('the denied scenario', () => {
  const [httpStatus, message] = apiErrors['Forbidden.RAM']

  it('answers every list of the first account', async () => {
    const visit = new Visit('denied')
    const own = await visit.images()
    expect(own.length).toBe(3)
    expect(await visit.images({ ImageOwnerAlias: 'others' })).toHaveLength(1)
    expect(await visit.instances()).toHaveLength(1)
    const sharees = own.map((image) => visit.shareesOf(image))
    expect((await Promise.all(sharees)).flat()).toEqual([(await visit.account(1)).id])
  })

  it('denies each write on images before it is looked at, and no other action', async () => {
    const visit = new Visit('denied')
    const { denied = [] } = await visit.account()
    const [image] = await visit.images()
    const target = { ImageId: image?.ImageId ?? '', 'AddAccount.1': (await visit.account(1)).id }
    for (const action of denied) {
      expect(isWrite(action)).toBe(true)
      for (const params of [{}, target, { ...target, DryRun: 'true' }]) {
        const { status, body } = await visit.ask(action, params)
        const { Code, Message } = body
        expect({ status, Code, Message }).toEqual({
          status: httpStatus,
          Code: 'Forbidden.RAM',
          Message: message,
        })
      }
    }
    expect(denied).toEqual(
      expect.arrayContaining([
        'ModifyImageSharePermission',
        'ModifyImageAttribute',
        'CreateImage',
        'CopyImage',
        'CancelCopyImage',
        'DeleteImage',
        'TagResources',
        'UntagResources',
      ]),
    )
    expect(await visit.outcome('StartInstance', {})).toBe('MissingParameter')
    expect((await visit.images())[0]?.IsSelfShared).toBe(image?.IsSelfShared)
  })

  it('lets the other account share', async () => {
    const visit = new Visit('denied')
    const other = await visit.account(1)
    const [image] = await visit.images({}, other)
    const params = { ImageId: image?.ImageId ?? '', 'RemoveAccount.1': (await visit.account()).id }
    expect(await visit.outcome('ModifyImageSharePermission', params, other)).toBe('OK')
  })
})

describe('the scenario long-text', () => {
  const characters = (text: string) => Array.from(text).length
  const chinese = /^[\u4e00-\u9fff]{128}$/
  const rightToLeft = /[\u0590-\u06ff]/
  const pictures = /\p{Extended_Pictographic}/u

  /** The texts of one kind of resource, of which some have to be the longest, and of which scripts. */
  const expectVariety = (texts: readonly string[], longest: number, scripts: readonly RegExp[]) => {
    expect(Math.max(...texts.map(characters))).toBe(longest)
    for (const script of scripts) expect(texts.some((text) => script.test(text))).toBe(true)
  }

  it.each(['self', 'others'])(
    'has the longest names and descriptions of images: %s',
    async (from) => {
      const images = await new Visit('long-text').images({ ImageOwnerAlias: from })
      const imageNames = images.map((image) => image.ImageName)
      expectVariety(imageNames, limits.imageName, [chinese, /^[A-Za-z]{128}$/, /[.:-]/])
      const descriptions = images.map((image) => image.Description)
      expectVariety(descriptions, limits.description, [rightToLeft, pictures, /[\u4e00-\u9fff]/])
    },
  )

  it('has the longest names of instances', async () => {
    const instances = await new Visit('long-text').instances()
    const instanceNames = instances.map((instance) => instance.InstanceName)
    expectVariety(instanceNames, limits.imageName, [chinese, /^[A-Za-z]{128}$/, /-/])
  })

  it('has an image and an instance with twenty tags, some as long as can be', async () => {
    const visit = new Visit('long-text')
    for (const tagged of [await visit.images(), await visit.instances()]) {
      const tags = tagged.map(({ Tags }) => Tags?.Tag ?? [])
      expect(Math.max(...tags.map((list) => list.length))).toBe(limits.tagsPerResource)
      const texts = tags.flat().map(({ TagKey, TagValue }) => [TagKey, TagValue])
      for (const column of [0, 1]) {
        const ofColumn = texts.map((text) => text[column] ?? '')
        expectVariety(ofColumn, limits.tagText, [/[\u4e00-\u9fff]/, rightToLeft, pictures])
      }
    }
  })

  it('has long nicknames of every script', () => {
    const nicknames = [...build('long-text').accounts.values()].map((account) => account.nickname)
    expectVariety(nicknames, 96, [/[\u4e00-\u9fff]{40}/, rightToLeft, pictures, /^.$/])
  })
})

describe('the regions scenario', () => {
  it('has in each region an image that is shared, one that is received, and an instance', async () => {
    const visit = new Visit('regions')
    for (const { id: RegionId } of regions) {
      const own = await visit.images({ RegionId })
      expect(own.map((image) => image.IsSelfShared)).toEqual(['True'])
      expect(await visit.images({ RegionId, ImageOwnerAlias: 'others' })).toHaveLength(1)
      const instances = await visit.instances({ RegionId })
      expect(instances.map(({ ImageId }) => ImageId)).toEqual([own[0]?.ImageId])
    }
  })
})
