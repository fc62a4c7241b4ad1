import { limits } from '../../../api/contract.ts'
import { days, hours, minutes } from '../time.ts'
import { account, dawn, ines, kestrel, lin, omar } from './accounts.ts'
import { heldImages, heldInstances, type ImageHolding, type InstanceHolding } from './holdings.ts'
import { alinux3, debian12, ubuntu22, windows2022Chinese } from './operatingSystems.ts'
import { publicImages } from './publicImages.ts'
import type { Scenario } from './scenario.ts'

// The API has rules for names of images and instances: letters, Chinese characters, digits and `.` `_` `-` `:`. Right to
// left scripts and emoji can only be in descriptions, tags and the nicknames of accounts, and so they are there.

/** A text repeated until it has so many characters, counted as people (and the API) do. */
const fill = (text: string, length: number): string => {
  const characters = Array.from(text)
  return Array.from({ length }, (_, index) => characters[index % characters.length]).join('')
}

const name = (text: string) => fill(text, limits.imageName)
const description = (text: string) => fill(text, limits.description)
const tagText = (text: string) => fill(text, limits.tagText)

const chinese = '生产环境华东一杭州订单服务基础镜像安全加固版本'
const arabic = 'صورة النظام الأساسية لخدمة الطلبات مع جميع التحديثات الأمنية. '
const hebrew = 'תמונת מערכת בסיסית לשירות ההזמנות (גרסה 3.18). '
const emoji = '🚀👩‍💻🇨🇳👍🏽🏳️‍🌈'
const german = 'Donaudampfschifffahrtsgesellschaftskapitänsmütze'

/** Twenty tags, as many as a resource can have, with keys and values of every script. */
const manyTags: Readonly<Record<string, string>> = {
  [tagText('UnbrokenKey')]: tagText('UnbrokenValue'),
  [tagText('key with words ')]: tagText('value with words '),
  [tagText('成本中心')]: tagText('华东一区研发平台'),
  [tagText(arabic)]: tagText(hebrew),
  [tagText(emoji)]: tagText('🧪'),
  // Of short keys and values many stand in one line.
  ...Object.fromEntries(Array.from({ length: 15 }, (_, index) => [`k${index + 1}`, `v${index}`])),
}

const signedIn = {
  ...dawn,
  nickname: 'Wilhelmina-Alexandra von Hohenstaufen-Wolkenstein zu Trostburg (Platform engineering)',
}
const unbroken = { ...omar, nickname: fill(german, 96) }
const cjk = { ...lin, nickname: fill('阿里云华东运维平台团队林晓雨', 64) }
const rtl = { ...ines, nickname: 'عبد الرحمن بن محمد الأندلسي (فريق البيانات والتحليلات)' }
const pictures = { ...kestrel, nickname: `${emoji} Zoë 🦄 ${emoji}` }
/** The shortest nickname among the others. */
const short = account('1100000000000002', 'Q', 'short')
const others = [unbroken, cjk, rtl, pictures, short]

const region = 'cn-hangzhou'
const plain = { os: alinux3, size: 40 }

const holdings: readonly ImageHolding[] = [
  [
    signedIn,
    region,
    [
      {
        ...plain,
        name: name('W'),
        description: description('W'),
        age: 1 * hours,
        sharedWith: others,
        family: name('WideFamily'),
        version: fill('1.', 39),
      },
      {
        ...plain,
        name: name('checkout-service.release_train:2026-hardened-'),
        description: description(
          'What a release pipeline tells when nobody has told it to be brief. ',
        ),
        age: 2 * hours,
        tags: manyTags,
        sharedWith: [rtl],
      },
      {
        ...plain,
        name: name(chinese),
        description: description(`${chinese}，`),
        age: 3 * hours,
        tags: { [tagText('环境')]: tagText('生产') },
        sharedWith: [cjk, unbroken],
      },
      {
        ...plain,
        name: name('web前端-release_版本:3.18.2-'),
        description: description(arabic),
        age: 4 * hours,
      },
      // A mark that turns the direction of all that follows must not reach beyond its own cell.
      {
        ...plain,
        name: 'direction-overridden',
        description: 'Ends with a file name turned around: photo\u202Egpj.exe',
        age: 5 * hours,
        tags: { 'direction\u202E': 'thgir' },
      },
      {
        os: windows2022Chinese,
        size: 500,
        name: name('i'),
        description: description(emoji),
        age: 6 * hours,
        dataDisks: Array.from({ length: 16 }, () => 500),
      },
      {
        ...plain,
        name: name('Z.'),
        description: description('Z\u0301\u0327\u0336'),
        age: 7 * hours,
        status: 'CreateFailed',
      },
      { ...plain, name: 'ab', description: 'cd', age: 8 * hours, sharedWith: [short] },
      { ...plain, name: name('Deprecated-and-long:'), age: 9 * hours, status: 'Deprecated' },
    ],
  ],
  [
    unbroken,
    region,
    [
      {
        os: ubuntu22,
        size: 80,
        name: name(german.replace('ä', 'ae').replace('ü', 'ue')),
        description: description(german),
        age: 3 * days,
        sharedWith: [signedIn],
      },
    ],
  ],
  [
    cjk,
    region,
    [
      {
        os: alinux3,
        size: 60,
        name: name('运维跳板机启用会话审计'),
        description: description('跳板机，启用会话审计。'),
        age: 4 * days,
        sharedWith: [signedIn],
      },
    ],
  ],
  [
    rtl,
    region,
    [
      {
        os: debian12,
        size: 20,
        name: name('shared-from-right-to-left.'),
        description: description(hebrew),
        age: 5 * days,
        sharedWith: [signedIn],
      },
    ],
  ],
  [
    pictures,
    region,
    [
      {
        os: debian12,
        size: 20,
        name: name('M'),
        description: description(emoji),
        age: 6 * days,
        sharedWith: [signedIn],
      },
    ],
  ],
]

const typeId = 'ecs.g7.large'
/** Host names have rules, and a length, of their own. */
const hostName = fill('long-host-name', 64)

const instances: readonly InstanceHolding[] = [
  [
    signedIn,
    region,
    [
      {
        name: name('W'),
        hostName,
        description: description('W'),
        image: name('W'),
        typeId,
        zone: 1,
        age: 30 * minutes,
        bandwidthOut: 100,
        tags: manyTags,
      },
      {
        name: name('checkout-service.production_green:eu-'),
        hostName,
        description: description('An instance whose description goes on and on. '),
        image: name('checkout-service.release_train:2026-hardened-'),
        typeId,
        zone: 2,
        age: 1 * hours,
        stoppedFor: 20 * minutes,
      },
      {
        name: name(chinese),
        hostName: 'orders',
        description: description(arabic),
        image: name('运维跳板机启用会话审计'),
        from: cjk,
        typeId,
        zone: 2,
        age: 1 * days,
        tags: { [tagText(emoji)]: tagText(arabic) },
      },
      {
        name: 'ab',
        hostName: 'ab',
        image: name('M'),
        from: pictures,
        typeId,
        zone: 1,
        age: 2 * days,
        stoppedFor: 1 * days,
      },
    ],
  ],
]

/** The longest texts that the API takes, where names, descriptions, tags and nicknames are shown. */
export const longTextScenario: Scenario = {
  name: 'long-text',
  purpose:
    'The longest names, descriptions, tags and nicknames, in Chinese, right to left, with emoji.',
  plan({ epoch }) {
    const own = heldImages(holdings, epoch)
    return {
      accounts: [signedIn, ...others],
      images: [...own, ...publicImages(epoch)],
      instances: heldInstances(instances, own, epoch),
    }
  },
}
