import type { Locator, Page } from '@playwright/test'

/** The calls of an action that a page makes from now on, each as its parameters. Dry runs are left out. */
export function callsOf(page: Page, action: string): URLSearchParams[] {
  const calls: URLSearchParams[] = []
  page.on('request', (request) => {
    const { search } = new URL(request.url())
    const params = new URLSearchParams(`${search}&${request.postData() ?? ''}`)
    if (params.get('Action') === action && !params.has('DryRun')) calls.push(params)
  })
  return calls
}

/** Clicks twice in one moment: before the page can show that the first click has done something. */
export const clickTwice = (button: Locator): Promise<void> =>
  button.evaluate((element: HTMLElement) => {
    element.click()
    element.click()
  })
