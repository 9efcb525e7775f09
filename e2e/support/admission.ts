import { randomBytes, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { writeFormTime } from '@/lib/applications/apply/rules-form-time'
import { newApplicantKey } from '@/lib/auth/applicants/keys'
import { secret } from '@/lib/auth/secret'
import { readable, transaction } from '@/lib/db/transaction'
import { addMember } from '@/lib/members/commands'
import { refer, type Referred } from '@/lib/referrals/links/commands'
import { now, toDate } from '@/lib/shared/clock'
import { tag } from './evenings'
import { expect } from './test'
import type { Words } from './words'

/** What a visitor writes who wants to join, beside their address. */
export type Newcomer = {
  readonly name: string
  readonly company: string
  readonly position: string
  /** What the rule makes of these. */
  readonly nickname: string
  readonly email: string
}

const SURNAMES = ['欧阳', '司马', '令狐', '上官', '诸葛', '慕容', '司徒', '夏侯']
const GIVEN = Array.from('望听晚照知南北青秋澜舟野笛桥灯霜雁竹松溪岚川砚墨棠苇鹤声渔樵月岸')

/** A person whose name no other has, so that none is taken for them. */
export function aNewcomer(): Newcomer {
  const [surname = 0, one = 0, two = 0, three = 0] = randomBytes(4)
  const given = [one, two, three].map((byte) => GIVEN[byte % GIVEN.length]).join('')
  const name = `${SURNAMES[surname % SURNAMES.length] ?? ''}${given}`
  const [company, position] = ['青舟支付', '产品']
  const nickname = `${name}-${company}-${position}`
  return { name, company, position, nickname, email: `${tag()}@newcomer.example` }
}

/** A member as an organiser adds one: with a first quota, and an address to be thanked at. */
export async function aReferrer(
  groupId: string,
): Promise<{ readonly id: string; readonly displayName: string; readonly email: string }> {
  const displayName = `引荐人 ${tag()}`
  const email = `${tag()}@referrer.example`
  const none = { company: null, position: null, city: null, groupNickname: null, joinedOn: null }
  const person = { ...none, displayName, email, groupId }
  const added = await addMember({ kind: 'console' }, person)
  if (!added.ok) throw new Error(added.refusal.code)
  return { id: added.value, displayName, email }
}

/** A link that a member has made and not sent yet. */
export async function aReferral(
  referrer: { readonly id: string; readonly displayName: string },
  groupId: string,
): Promise<Referred> {
  const { id: memberId, displayName } = referrer
  const facts = { kind: 'member', memberId, displayName, groupId } as const
  const actor = { ...facts, roles: [], locale: null, sessionId: randomUUID() }
  const { name, company, position } = aNewcomer()
  const notified = { howKnown: '一起做过收单', showAs: displayName, nickname: '', city: null }
  const made = await refer(actor, { name, company, position, groupId, ...notified })
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value
}

/** A person whose application waits for organisers. */
export async function anApplicant(groupId: string): Promise<Newcomer & { readonly id: string }> {
  const newcomer = aNewcomer()
  const at = toDate(now())
  const { id } = await readable().application.create({
    data: {
      ...{ ...newcomer, groupId, state: 'WAITING', about: '做了六年收单产品。' },
      ...{ provenAt: at, submittedAt: at, stateAt: at },
      events: { create: { kind: 'SUBMITTED', at } },
    },
  })
  return { ...newcomer, id }
}

/** Lets this browser look after an application, as the mail that proves the address does. */
export async function enterAsApplicant(page: Page, applicationId: string): Promise<void> {
  const key = await transaction((tx) => newApplicantKey(tx, { applicationId, kind: 'PROOF' }))
  if (!key.ok) throw new Error(key.refusal.code)
  await page.goto(`/application/open?${new URLSearchParams({ token: key.value.token }).toString()}`)
  await page.locator('main form button[type="submit"]').click()
  await page.waitForURL((url) => url.pathname === '/application')
}

/** Fills in the form of `/apply` that is open, at the pace of a person; sends nothing. */
export async function fillApplication(page: Page, t: Words, newcomer: Newcomer): Promise<void> {
  for (const part of ['name', 'company', 'position'] as const)
    await page.locator(`input[name="${part}"]`).fill(newcomer[part])
  await page.locator('textarea[name="about"]').fill(`做了六年收单产品，想听听同行。${tag()}`)
  await page.locator('textarea[name="topic"]').fill('一笔退款的七个状态')
  await page.locator('input[name="email"]').fill(newcomer.email)
  await page.getByRole('checkbox', { name: t('applications.applying.rule.acknowledge') }).check()
  await sitOverForm(page)
}

/** The form was handed out a while ago, and no other applied from this machine meanwhile. */
async function sitOverForm(page: Page): Promise<void> {
  const began = writeFormTime(now().subtract({ minutes: 2 }), secret())
  await page.locator('input[name="began"]').evaluate((field, value) => {
    if (field instanceof HTMLInputElement) field.value = value
  }, began)
  await readable().rateLimit.deleteMany({ where: { key: { startsWith: 'apply-' } } })
}

/** What the local mailbox has for an address once there is one with these words: where it leads. */
export async function mailedLink(page: Page, t: Words, email: string, words = ''): Promise<string> {
  const mail = page.getByRole('article').filter({ hasText: email }).filter({ hasText: words })
  await expect(async () => {
    await page.goto('/mailbox')
    await expect(mail).toBeVisible({ timeout: 500 })
  }).toPass()
  const link = await mail.getByRole('link', { name: t('mail.mailbox.open') }).getAttribute('href')
  const { pathname, search } = new URL(link ?? '')
  return `${pathname}${search}`
}
