import { expect, test, type Page } from '@playwright/test'
import { testStates } from './support/accessibility.ts'
import { images, openImages, openShareDialog } from './support/console.ts'

const expectLanguage = (page: Page, language: string) =>
  expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language)

test('switched by keyboard in the header: what is open and typed stays, and the choice is kept', async ({
  page,
}) => {
  const region = page.getByRole('combobox', { name: 'Region' })
  const regionInChinese = page.getByRole('combobox', { name: '地域' })

  await test.step('a page with a half-filled form', async () => {
    await page.goto('/instances/create?region=cn-hangzhou')
    await expectLanguage(page, 'en')
    await expect(page.getByRole('banner')).toContainText('China (Hangzhou)')
    await page.getByRole('textbox', { name: 'Instance Name' }).fill('half-typed')
    await page.getByRole('searchbox', { name: 'Search images' }).fill('golden')
    await page.getByRole('button', { name: 'Language' }).focus()
    await page.keyboard.press('Enter')
    const english = page.getByRole('menuitem', { name: 'English' })
    await expect(english).toBeFocused()
    await expect(english).toHaveAttribute('aria-current', 'true')
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('menuitem', { name: '简体中文' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '语言' })).toBeFocused()
    await expect(page.getByRole('menuitem')).toHaveCount(0)
    await expectLanguage(page, 'zh-CN')
    await expect(page).toHaveTitle('创建实例 – 华东1（杭州） – ECS 镜像')
    await expect(page.getByRole('banner')).toContainText('华东1（杭州）')
    await expect(page.getByRole('textbox', { name: '实例名称' })).toHaveValue('half-typed')
    await expect(page.getByRole('searchbox', { name: '搜索镜像' })).toHaveValue('golden')
    await expect(page.getByText('杭州 可用区').first()).toBeVisible()
    expect(new URL(page.url()).searchParams.has('lang')).toBe(false)
  })

  await test.step('kept, also by a reload', async () => {
    await page.reload()
    await expect(page.getByRole('heading', { name: '创建实例' })).toBeVisible()
    await expectLanguage(page, 'zh-CN')
    await regionInChinese.click()
    await expect(page.getByRole('option', { name: '新加坡' })).toBeVisible()
  })

  await test.step('an address with a language wins, and a switch changes it there', async () => {
    await openImages(page, 'lang=en')
    await expect(region).toBeVisible()
    await page.getByRole('button', { name: 'Language' }).click()
    await page.getByRole('menuitem', { name: '简体中文' }).click()
    await expect(regionInChinese).toBeVisible()
    await expect(page).toHaveURL(/lang=zh-CN/)
    await page.getByRole('button', { name: '语言' }).click()
    await page.getByRole('menuitem', { name: 'English' }).click()
    await expect(page).toHaveURL(/lang=en/)
  })

  await test.step('a dialog stays, and what is typed in it', async () => {
    const dialog = await openShareDialog(page, images.sharedWith3)
    await dialog.getByRole('textbox', { name: 'Account ID' }).fill('12345')
    // The dialog is modal: nothing but a script reaches what is behind it.
    await page.getByRole('button', { name: 'Language' }).dispatchEvent('click')
    await page.getByRole('menuitem', { name: '简体中文' }).dispatchEvent('click')
    const inChinese = page.getByRole('dialog', { name: '共享镜像' })
    await expect(inChinese.getByRole('textbox', { name: '账号ID' })).toHaveValue('12345')
    await expect(dialog).toBeHidden()
    await expect(inChinese.getByRole('table', { name: '该镜像的共享用户列表' })).toBeVisible()

    const { pathname } = new URL(page.url())
    await page.goto(`${pathname}?region=cn-hangzhou&lang=en`)
    await expect(dialog.getByRole('textbox', { name: 'Account ID' })).toHaveValue('12345')
  })
})

test.describe('in a Chinese browser', () => {
  test.use({ locale: 'zh-CN' })

  testStates({
    'the list in Chinese': async (page) => {
      await openImages(page)
      await expect(page.getByText('3 个账号')).toBeVisible()
    },
    'the language menu': async (page) => {
      await page.goto('/instances?region=cn-hangzhou')
      await expect(page.getByRole('table', { name: '实例' }).getByRole('rowheader')).toHaveCount(8)
      await page.getByRole('button', { name: '语言' }).click()
      await expect(page.getByRole('menuitem', { name: 'English' })).toBeVisible()
    },
    'the demo controls in Chinese': async (page) => {
      await openImages(page, 'scenario=nothing&account=1&now=never&fail=Nope:X&latency=long')
      await page.getByRole('button', { name: '演示数据' }).click()
      const panel = page.getByRole('dialog', { name: '演示控制' })
      await expect(panel.getByRole('note').getByRole('paragraph')).toHaveText([
        '没有场景“nothing”，当前场景为“default”。',
        'account=1 不是此场景中的账号。',
        'now=never 不是有效的时间，正确的格式为 2026-11-24T08:00:00Z。',
        '已忽略 fail=Nope:X：没有接口“Nope”。',
        '已忽略 latency=long：请填写毫秒数或 infinite。',
      ])
      await panel.getByText('其他场景').click()
      await expect(panel.getByText('一个账号在一个地域拥有 100,000 个自定义镜像。')).toBeVisible()
      expect(await page.evaluate(() => window.ecsStage?.problems)).toContain(
        'account=1 is no account of this scenario.',
      )
    },
    'a refused form in Chinese': async (page) => {
      await page.goto('/instances/create?region=cn-hangzhou')
      await page.getByRole('textbox', { name: '数量' }).fill('0')
      await page.getByRole('button', { name: '创建实例' }).click()
      await expect(page.getByText('请输入 1 到 100 的整数。')).toBeVisible()
    },
  })
})
