import type { Page } from '@playwright/test'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createEvening } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from './support/test'

const MAIN_PAGES: readonly (readonly [string, DemoRole])[] = [
  ['/', 'VISITOR'],
  ['/schedule', 'VISITOR'],
  ['/archive', 'VISITOR'],
  ['/sign-in', 'VISITOR'],
  ['/apply', 'VISITOR'],
  ['/application', 'APPLICANT'],
  ['/tonight', 'MEMBER'],
  ['/members', 'MEMBER'],
  ['/referrals/new', 'MEMBER'],
  ['/me', 'MEMBER'],
  ['/desk', 'OWNER'],
  ['/desk/tonight', 'HOST'],
  ['/desk/plan/new', 'COORDINATOR'],
  ['/desk/import', 'EDITOR'],
  ['/desk/people', 'ORGANISER'],
  ['/desk/applications', 'ORGANISER'],
]

for (const [address, role] of MAIN_PAGES) {
  test(`reaches every control of ${address} by Tab, and shows the focus`, async ({
    visit,
    signInAs,
  }) => {
    test.slow()
    const page = role === 'VISITOR' ? await visit() : await signInAs(role)
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const expected = await stops(page)
    const reached: string[] = []
    const unseen: string[] = []
    // A field for a time is several stops.
    for (let step = 0; step <= expected.length * 2 + 5; step += 1) {
      await page.keyboard.press('Tab')
      const { name, seen } = await focused(page)
      // Within a field for a date the browser itself shows which part has the focus.
      const within = name === reached.at(-1)
      reached.push(name)
      if (!seen && !within && name !== '') unseen.push(name)
    }
    expect(expected.filter((name) => !reached.includes(name))).toEqual([])
    expect(unseen).toEqual([])
  })
}

test('fits four hundred present members on a phone', async ({ signInAs }) => {
  const evening = await createEvening()
  const { groupId, nightId } = evening
  const members = await readable().member.createManyAndReturn({
    data: Array.from({ length: 400 }, (_, at) => ({ groupId, displayName: `到场者${String(at)}` })),
    select: { id: true },
  })
  const at = toDate(now())
  const data = members.map(({ id: memberId }) => ({ nightId, memberId, at }))
  await readable().checkIn.createMany({
    data: data.map((row) => ({ ...row, status: 'ON_TIME', via: 'SELF' })),
  })
  for (const [role, address] of [
    ['HOST', evening.desk],
    ['MEMBER', evening.page],
    ['MEMBER', `/members?groupId=${groupId}`],
    ['ORGANISER', '/desk/people'],
  ] as const) {
    const page = await signInAs(role, { viewport: PHONE })
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    const wide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    expect(await page.evaluate(wide), address).toBe(0)
  }
})

/** Marks what can be used and answers the marks; of radios one group is one stop. */
function stops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const usable = 'a[href], button, input, select, textarea, summary'
    const groups = new Set<string>()
    const found: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>(usable)) {
      const hidden = !element.checkVisibility({ visibilityProperty: true })
      const off = element.matches(':disabled, [type=hidden]') || element.tabIndex < 0
      const group =
        element instanceof HTMLInputElement && element.type === 'radio' ? element.name : ''
      if (hidden || off || (group !== '' && groups.has(group))) continue
      if (group !== '') {
        groups.add(group)
        const checked = document.querySelector<HTMLElement>(`input[name="${group}"]:checked`)
        if (checked !== null && checked !== element) {
          checked.dataset['stop'] = `${String(found.length)} ${group}`
          found.push(checked.dataset['stop'])
          continue
        }
      }
      const words = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 30)
      element.dataset['stop'] = `${String(found.length)} ${element.tagName} ${words}`
      found.push(element.dataset['stop'])
    }
    return found
  })
}

/** What has the focus, and whether a reader sees that it has. */
function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body)
      return { name: '', seen: true }
    const ring = (one: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const around = [element, element.parentElement, element.nextElementSibling]
    const seen = around.some((one) => one !== null && ring(one))
    return { name: element.dataset['stop'] ?? '', seen }
  })
}
