import { expect, type Page } from '@playwright/test'
import { now } from '@/lib/shared/clock'
import type { wordsIn } from './words'

type Words = ReturnType<typeof wordsIn>

/** The members of a community that is being set up; all invented. */
const NICKNAMES = ['沈知远-青舟支付-产品', '顾禾-南窗科技-运营', '季听澜-北岸支付-风控']
const ZONE = 'Asia/Shanghai'

/** The owner pastes the list of the group's members and applies it. */
export async function bringRoster(page: Page, t: Words): Promise<void> {
  await page.goto('/desk/rosters/new')
  await page.locator('textarea[name=text]').fill(NICKNAMES.join('\n'))
  await page.getByRole('button', { name: t('rosters.newForm.do') }).click()
  await page.waitForURL(/\/desk\/rosters\/[0-9a-f-]{36}/u)
  await page.getByRole('button', { name: t('rosters.apply.do') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: t('rosters.apply.confirm'), exact: true }).click()
  await expect(page.getByRole('link', { name: t('rosters.applied.compare') })).toBeVisible({
    timeout: 20_000,
  })
}

/** The owner imports what the group said in the days before. */
export async function bringLog(page: Page, t: Words): Promise<void> {
  const lines = NICKNAMES.map((nickname, at) => {
    const time = now().subtract({ hours: 72 }).add({ minutes: at }).toZonedDateTimeISO(ZONE)
    const when = time.toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
    return `> ${when}  ${nickname}  \n   \n大家好，我是第 ${String(at)} 个  \n   \n`
  })
  await page.goto('/desk/import')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'log.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(lines.join('')),
    })
  await page.getByRole('button', { name: t('logs.send.do') }).click()
  await page.getByRole('button', { name: t('logs.preview.import'), exact: true }).click()
  const added = t('logs.outcome.added', { added: NICKNAMES.length, duplicates: 0 })
  await expect(page.getByText(added)).toBeVisible({ timeout: 30_000 })
}

/** The owner opens claims; a member claims on a phone and says the code; the owner pastes the line. */
export async function letFirstIn(page: Page, phone: Page, t: Words): Promise<void> {
  const [nickname = ''] = NICKNAMES
  await page.goto('/desk/moving-in/claims')
  await page.getByRole('button', { name: t('claims.desk.open') }).click()
  const text = page.locator('textarea[readonly]').first()
  await expect(text).toBeVisible()
  const address = /https?:\/\/\S+/u.exec(await text.inputValue())?.[0] ?? ''
  const url = new URL(address)
  await phone.goto(url.pathname + url.search)
  await phone.getByLabel(t('claims.page.query')).fill('沈')
  await phone.getByRole('button', { name: t('claims.page.find') }).click()
  await phone.getByRole('button', { name: t('claims.page.chooseNamed', { nickname }) }).click()
  const phrase = await phone.getByLabel(t('claims.page.say')).inputValue()
  await page
    .getByRole('textbox', { name: t('claims.desk.pasteLines') })
    .fill(`${nickname}:\n${phrase}`)
  await page.getByRole('button', { name: t('claims.desk.paste') }).click()
  await expect(page.getByText(t('claims.desk.pasted', { proven: 1, doubtful: 0 }))).toBeVisible()
  await expect(phone).toHaveURL(({ pathname }) => pathname === '/', { timeout: 30_000 })
}

/** The owner plans the next evening that is free. */
export async function planFirst(page: Page, t: Words): Promise<void> {
  await page.goto('/desk/plan/new')
  await page
    .getByRole('textbox', { name: t('desk.plan.fields.topic') })
    .fill('第一晚：我们怎么对账')
  await page.getByRole('button', { name: t('desk.plan.planIt') }).click()
  await expect(page.getByText('第一晚：我们怎么对账').first()).toBeVisible()
}
