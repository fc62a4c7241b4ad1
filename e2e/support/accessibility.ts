import { AxeBuilder } from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

/** States of the console that look different: how each is reached, and what is seen once it is there. */
export type States = Readonly<Record<string, (page: Page) => Promise<void>>>

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe has against the page as it is, one line for each element: by some rules, or by all but some. */
async function audit(
  page: Page,
  runOnly: { type: 'tag' | 'rule'; values: string[] },
  ignored: readonly string[] = [],
): Promise<string[]> {
  const result = await new AxeBuilder({ page })
    // Nothing here has frames; for them the other mode opens one more page a run, and takes half as long again.
    .setLegacyMode()
    .options({
      runOnly,
      // What passes is not looked at any closer, which takes half of the time.
      resultTypes: ['violations'],
      rules: Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }])),
    })
    .analyze()
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`),
  )
}

export const violations = (page: Page, ignored: readonly string[] = []): Promise<string[]> =>
  audit(page, { type: 'tag', values: tags }, ignored)

/** Texts of the page that can't be told well enough from what is behind them. */
export const faintTexts = (page: Page): Promise<string[]> =>
  audit(page, { type: 'rule', values: ['color-contrast'] })

/**
 * A test for each state: axe finds nothing, wide and narrow, nothing scrolls sideways at 320 pixels (which is what a
 * window of 1280 shows at 400 %), and no text says `undefined` or `NaN`.
 */
export function testStates(states: States) {
  test.describe('in a still picture', () => {
    // Nothing fades in half-transparent while colours are judged.
    test.use({ contextOptions: { reducedMotion: 'reduce' } })

    for (const [name, open] of Object.entries(states)) {
      test(`${name}: fit for everybody, wide and narrow`, async ({ page }) => {
        await open(page)
        expect(await violations(page)).toEqual([])
        await page.setViewportSize({ width: 320, height: 640 })
        // Colours are the same ones. Dialogs only get narrower; tables of pages turn into cards.
        const isPage = (await page.getByRole('dialog').count()) === 0
        if (isPage) expect(await violations(page, ['color-contrast'])).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
          320,
        )
        expect(await page.evaluate(() => document.body.innerText)).not.toMatch(
          /\b(?:undefined|NaN)\b/,
        )
      })
    }
  })
}
