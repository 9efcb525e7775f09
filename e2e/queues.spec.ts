import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { LOCALE_COOKIE, LOCALES } from '@/lib/i18n/locale'
import { pageTypes } from './support/page-types/all'
import { expect, test } from './support/test'

const PHONE = { width: 390, height: 844 }
const DESK = { width: 1360, height: 850 }
/** Rows that are whole in the window when the page opens, where the list has so many. */
const ON_PHONE = 3
const ON_DESK = 6

/** The lists of the desk with what one of their rows is. */
const QUEUES: readonly (readonly [address: string, row: string])[] = [
  ['/desk/names', 'tbody tr'],
  ['/desk/names/reminders', 'tbody tr'],
  ['/desk/people', 'tbody tr'],
  ['/desk/applications', 'tbody tr'],
  ['/desk/applications?shelf=DECIDED', 'tbody tr'],
  ['/desk/referrals', 'tbody tr'],
  ['/desk/activity', 'tbody tr'],
  ['/desk/same-person', 'main ul.border-t-2 > li'],
  ['/desk/rosters', 'tbody tr'],
  ['/desk/found', 'main .border-t-2 > ul > li'],
  ['/desk/found?state=CONFIRMED', 'main .border-t-2 > ul > li'],
]

test('every queue of the desk shows rows above the fold, on a phone and on a desk', async ({
  signInAs,
  baseURL,
}) => {
  test.slow()
  const page = await signInAs('OWNER')
  const few: string[] = []
  for (const [address, row, locale] of QUEUES.flatMap(([address, row]) =>
    LOCALES.map((locale) => [address, row, locale] as const),
  )) {
    await page.context().addCookies([{ name: LOCALE_COOKIE, value: locale, url: baseURL ?? '' }])
    for (const [viewport, wanted] of [
      [PHONE, ON_PHONE],
      [DESK, ON_DESK],
    ] as const) {
      await page.setViewportSize(viewport)
      await page.goto(address)
      const { all, whole } = await rowsInSight(page, row)
      expect(all, `${address} has no rows`).toBeGreaterThan(0)
      if (whole < Math.min(wanted, all))
        few.push(
          `${address} in ${locale} at ${String(viewport.width)}: ${String(whole)} of ${String(all)}`,
        )
    }
  }
  expect(few).toEqual([])
})

/** Rows that are whole in the window, over what is held at its lower edge. */
function rowsInSight(page: Page, selector: string): Promise<{ all: number; whole: number }> {
  return page.evaluate((rows) => {
    const held = [...document.querySelectorAll('body *')]
      .filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
      .filter((element) => element.checkVisibility())
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, height }) => height > 0 && top > innerHeight / 2)
    const floor = Math.min(innerHeight, ...held.map(({ top }) => top))
    const boxes = [...document.querySelectorAll(rows)].map((row) => row.getBoundingClientRect())
    const whole = boxes.filter(
      ({ top, bottom, height }) => height > 0 && top >= 0 && bottom <= floor,
    )
    return { all: boxes.length, whole: whole.length }
  }, selector)
}

test('every list that has pages leads from past its end to its last page', async ({ signInAs }) => {
  test.slow()
  const routes = await pagedRoutes()
  expect(routes.length).toBeGreaterThan(15)
  const types = await pageTypes()
  const page = await signInAs('OWNER', { locale: 'en' })
  const read = async (address: string, query: string) => {
    const answer = await page.request.get(`${address}${address.includes('?') ? '&' : '?'}${query}`)
    expect(answer.status(), address).toBe(200)
    const [, main = ''] = (await answer.text()).split('<main')
    const rows = main.match(/<(?:tr|li)\b/gu)?.length ?? 0
    return { rows, pager: /Page (\d+) of (\d+)/u.exec(main)?.slice(1) }
  }
  const lost: string[] = []
  for (const route of routes) {
    const pattern = new RegExp(`^${route.replaceAll(/\[\w+\]/gu, '[^/?]+')}(?:\\?|$)`, 'u')
    const address = types.find((type) => pattern.test(type.address))?.address
    if (address === undefined) throw new Error(`support/page-types has no address of ${route}`)
    const first = await read(address, '')
    const past = await read(address, 'page=9999&offers=9999')
    // A list of one page shows that one; of several, the pager says that the last is shown.
    const [at, last] = past.pager ?? []
    const leads = past.pager === undefined ? past.rows === first.rows : at === last
    if (!leads || (first.pager === undefined) !== (past.pager === undefined)) lost.push(address)
  }
  expect(lost).toEqual([])
})

/** The routes whose page draws a pager, from the imports of their components. */
async function pagedRoutes(): Promise<readonly string[]> {
  const files = await readdir('app', { recursive: true })
  const pages = files.filter((file) => file.endsWith('page.tsx'))
  const routes = await Promise.all(
    pages.map(async (file) => {
      const paged = await reaches(join('app', file), new Set())
      const route = file.replace(/\/?page\.tsx$/u, '').replaceAll(/\(\w+\)\/?/gu, '')
      return paged ? [`/${route}`] : []
    }),
  )
  return routes.flat().toSorted()
}

async function reaches(file: string, seen: Set<string>): Promise<boolean> {
  if (seen.has(file)) return false
  seen.add(file)
  const source = await readFile(file, 'utf8').catch(() => '')
  if (source.includes('<Pager')) return true
  const imports = [...source.matchAll(/from '(@\/components\/|\.\/)([^']+)'/gu)]
  for (const [, from, name = ''] of imports) {
    const folder = from === './' ? join(file, '..') : 'components'
    if (await reaches(`${join(folder, name)}.tsx`, seen)) return true
  }
  return false
}

test('a list says which part of its address it did not understand', async ({ signInAs }) => {
  const page = await signInAs('OWNER')
  const unread = page.locator('[data-unread]')
  await page.goto('/desk/names?state=NO_SUCH_STATE')
  await expect(unread).toContainText('state')
  await page.goto(`/desk/tree?q=${'a'.repeat(81)}`)
  await expect(unread).toContainText('80')
  await page.goto('/desk/names?state=REMIND')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(unread).toHaveCount(0)
})
