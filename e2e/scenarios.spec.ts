import { expect, test, type Page } from '@playwright/test'
import { scenarios } from '../src/mocks/ecs/scenarios/scenarios.ts'
import { violations } from './support/accessibility.ts'

const languages = ['en', 'zh-CN'] as const
const themes = ['light', 'dark'] as const

/** A place at which a scenario keeps what it promises: an address, and texts that are seen there. */
interface View {
  readonly path: string
  readonly shows?: Readonly<Record<(typeof languages)[number], readonly RegExp[]>>
}

const images = (region = 'cn-hangzhou') => `/images?region=${region}`
const instances = '/instances?region=cn-hangzhou'

const views: Readonly<Record<string, readonly View[]>> = {
  default: [{ path: images() }, { path: instances }],
  'two-accounts': [{ path: images() }],
  empty: [
    {
      path: images(),
      shows: { en: [/^No custom images in/], 'zh-CN': [/没有自定义镜像/] },
    },
  ],
  regions: [{ path: images('ap-southeast-1') }],
  quota: [
    {
      path: images(),
      shows: {
        en: [/^50 accounts$/, /^49 accounts$/],
        'zh-CN': [/^50 个账号$/, /^49 个账号$/],
      },
    },
  ],
  withdrawn: [{ path: instances, shows: { en: [/Withdrawn/], 'zh-CN': [/已收回/] } }],
  'in-progress': [
    {
      path: images('cn-beijing'),
      shows: {
        en: [/^Creating \d+%$/, /^Waiting/],
        'zh-CN': [/^创建中 ?\d+%$/, /^等待中/],
      },
    },
  ],
  denied: [{ path: images() }],
  'long-text': [{ path: images() }, { path: instances }],
  large: [{ path: images() }],
}

/** Nothing scrolls sideways at 320 pixels, which is what a window of 1280 shows at 400 %. */
async function expectNoSidewaysScroll(page: Page) {
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 640 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  if (size) await page.setViewportSize(size)
}

test('every scenario has a view', () => {
  expect(Object.keys(views).toSorted()).toEqual(scenarios.map(({ name }) => name).toSorted())
})

for (const [name, places] of Object.entries(views)) {
  for (const { path, shows } of places) {
    test(`${name} at ${path}: opens cold and warm, in both languages and themes`, async ({
      page,
    }) => {
      for (const language of languages) {
        for (const theme of themes) {
          await test.step(`${language}, ${theme}`, async () => {
            await page.goto(`${path}&scenario=${name}&lang=${language}&theme=${theme}`)
            for (const text of shows?.[language] ?? []) {
              await expect(page.getByRole('main').getByText(text).first()).toBeVisible()
            }
            if (name !== 'empty') await expect(page.getByRole('rowheader').first()).toBeVisible()
            await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
            await expect(page.locator('html')).toHaveAttribute('lang', language)
            expect(await violations(page)).toEqual([])
            await expectNoSidewaysScroll(page)
            expect(await page.evaluate(() => document.body.innerText)).not.toMatch(
              /\b(?:undefined|NaN)\b/,
            )
          })
        }
      }
    })
  }
}
