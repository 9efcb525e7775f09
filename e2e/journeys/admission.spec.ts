import type { Locator, Page } from '@playwright/test'
import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import { LOCALES } from '@/lib/i18n/locale'
import { tokenIn } from '@/lib/referrals/links/rules'
import { readable } from '@/lib/db/transaction'
import { createGroup } from '@/e2e/support/fixtures/evenings'
import {
  aNewcomer,
  anApplicant,
  aReferrer,
  enterAsApplicant,
  fillApplication,
  aReferral,
  mailedLink,
} from '@/e2e/support/fixtures/admission'
import { expect, PHONE, test } from '@/e2e/support/test'
import { IN_ENGLISH, wordsIn, type Words } from '@/e2e/support/words'

for (const locale of LOCALES) {
  const t = wordsIn(locale)
  const phone = { locale, viewport: PHONE }

  test(`a friend is referred, applies on a phone and comes in, in ${locale}`, async ({
    visit,
    signInAs,
    signInMember,
  }) => {
    // Four people, one after the other.
    test.slow()
    const groupId = await createGroup()
    const referrer = await aReferrer(groupId)
    const newcomer = aNewcomer()
    const { name, nickname, company, position, email } = newcomer

    const member = await signInMember(referrer.id, phone)
    await member.goto('/referrals/new')
    for (const part of ['name', 'company', 'position'] as const)
      await member.locator(`input[name="${part}"]`).fill(newcomer[part])
    await expect(member.locator('input[name="nickname"]')).toHaveValue(nickname)
    await expect(member.getByText(t('naming.verdicts.compliant'), { exact: true })).toBeVisible()
    await member.locator('input[name="howKnown"]').fill('一起做过收单')
    await member.getByRole('button', { name: t('referrals.new.send') }).click()
    const words = await member.getByLabel(t('referrals.one.paste')).inputValue()
    await expect(member.getByText(t('referrals.balance', { count: 1 }))).toBeVisible()
    await expect(member.getByRole('img', { name: t('referrals.one.qrLabel') })).toBeVisible()
    const address = new URL(member.url()).pathname
    const token = tokenIn(words.split('\n').at(-1) ?? '') ?? ''

    const curious = await signInAs('MEMBER', { locale })
    const closed = await curious.request.get(address)
    expect(closed.status()).toBe(404)
    expect(await closed.text()).not.toContain(name)

    const applicant = await visit(phone)
    await applicant.goto(`/apply?link=${token}。）`)
    await expect(applicant.getByRole('heading', { level: 1 })).toContainText(referrer.displayName)
    // What the referrer wrote stands there, and what was typed outlives a reload.
    await applicant.locator('textarea[name="about"]').fill('写到一半')
    await applicant.locator('input[name="position"]').fill('资深产品')
    await applicant.reload()
    await expect(applicant.locator('input[name="name"]')).toHaveValue(name)
    await expect(applicant.locator('input[name="company"]')).toHaveValue(company)
    await expect(applicant.locator('input[name="position"]')).toHaveValue('资深产品')
    await expect(applicant.locator('textarea[name="about"]')).toHaveValue('写到一半')
    await fillApplication(applicant, t, newcomer)
    await expect(applicant.locator('input[name="nickname"]')).toHaveValue(nickname)
    await expect(applicant.getByText(t('naming.verdicts.compliant'), { exact: true })).toBeVisible()
    await apply(applicant, t)
    await expect(statusOf(applicant, t, 'PROVING')).toBeVisible()
    await applicant.goto(await mailedLink(applicant, t, email))
    await applicant.getByRole('button', { name: t('applications.applying.open.button') }).click()
    await expect(statusOf(applicant, t, 'WAITING')).toBeVisible()
    // The link that was used leads its owner on, and no other visitor.
    await applicant.goto(`/apply?link=${token}`)
    await expect(applicant).toHaveURL(/\/application$/u)
    const other = await visit(phone)
    await other.goto(`/apply?link=${token}`)
    const gone = t('applications.applying.gone.title')
    await expect(other.getByRole('heading', { name: gone })).toBeVisible()

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/applications?group=${groupId}`)
    await desk.getByRole('link', { name }).click()
    await expect(desk.getByRole('link', { name: referrer.displayName })).toBeVisible()
    await desk.getByRole('button', { name: t('applications.desk.decide.admit') }).click()
    await desk.getByRole('button', { name: t('applications.desk.decision.notify') }).click()
    const label = t('applications.desk.handing.text', { language: 'zh' })
    const welcome = await desk.getByLabel(label).inputValue()
    for (const shown of [name, company, position, referrer.displayName])
      expect(welcome).toContain(shown)
    expect(welcome).not.toContain('@')

    const admitted = t('applications.letters.admitted.link', { days: PERSONAL_LINK_DAYS })
    await applicant.goto(await mailedLink(applicant, t, email, admitted))
    await applicant.getByRole('button', { name: t('auth.open.button') }).click()
    await expect(
      applicant.getByRole('heading', { name: t('applications.welcome.title', { name }) }),
    ).toBeVisible()
    await expect(applicant.locator('textarea[readonly]')).toHaveValue(nickname)

    await member.goto(address)
    await expect(member.getByText(t('referrals.over.ADMITTED'))).toBeVisible()
    await expect(member.getByText(t('referrals.balance', { count: 1 }))).toBeVisible()
    expect(await mailedLink(member, t, referrer.email, name)).toBe('/referrals')
  })
}

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)
  const phone = { locale, viewport: PHONE }

  test(`a referral that is retracted comes back, and its link is dead, in ${locale}`, async ({
    visit,
    signInMember,
  }) => {
    const groupId = await createGroup()
    const referrer = await aReferrer(groupId)
    const { referralId, token } = await aReferral(referrer, groupId)
    const member = await signInMember(referrer.id, phone)
    await member.goto(`/referrals/${referralId}`)
    await expect(member.getByText(t('referrals.balance', { count: 1 }))).toBeVisible()
    const retract = t('referrals.one.retract')
    await member.getByRole('button', { name: retract }).click()
    await member.getByRole('dialog').getByRole('button', { name: retract }).click()
    await expect(member.getByText(t('referrals.over.RETRACTED'))).toBeVisible()
    await expect(member.getByText(t('referrals.balance', { count: 2 }))).toBeVisible()

    const friend = await visit(phone)
    await friend.goto(`/apply?link=${token}`)
    await expect(
      friend.getByRole('heading', { name: t('applications.applying.gone.title') }),
    ).toBeVisible()
    await expect(friend.getByText(referrer.displayName)).toHaveCount(0)
  })

  test(`applies without a link, is vouched for and declined, in ${locale}`, async ({
    visit,
    signInAs,
    signInMember,
  }) => {
    test.slow()
    const groupId = await createGroup()
    const [voucher, another] = [await aReferrer(groupId), await anApplicant(groupId)]
    const newcomer = aNewcomer()
    const { email, nickname } = newcomer
    const applicant = await visit(phone)
    await applicant.goto('/apply')
    await applicant.locator(`input[name="groupId"][value="${groupId}"]`).check()
    await fillApplication(applicant, t, newcomer)
    await apply(applicant, t)
    await applicant.goto(await mailedLink(applicant, t, email))
    await applicant.getByRole('button', { name: t('applications.applying.open.button') }).click()
    await expect(statusOf(applicant, t, 'VOUCHING')).toBeVisible()
    // Of others' applications they see none.
    const closed = await applicant.request.get(`/desk/applications/${another.id}`)
    expect(new URL(closed.url()).pathname).toBe('/sign-in')
    expect(await closed.text()).not.toContain(another.name)

    const member = await signInMember(voucher.id, phone)
    await member.goto(`/referrals/waiting?group=${groupId}`)
    await member.getByRole('link', { name: nickname }).click()
    await expect(member.getByText(email)).toHaveCount(0)
    await member.locator('textarea[name="howKnown"]').fill('大学同学')
    await member
      .getByRole('button', { name: t('applications.applying.waiting.do'), exact: true })
      .click()
    await expect(member.getByText(t('applications.applying.waiting.done'))).toBeVisible()
    await member.goto('/referrals')
    await expect(member.getByText(t('referrals.balance', { count: 1 }))).toBeVisible()

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/applications?group=${groupId}`)
    await desk.getByRole('link', { name: nickname }).click()
    const decline = desk.getByRole('button', { name: t('applications.desk.decide.decline') })
    await decline.click()
    await expect(desk.getByText(t('refusals.REASON_FOR_APPLICANT_MISSING')).first()).toBeVisible()
    const reason = '这个月名额给了别的方向，欢迎秋天再来。'
    await desk.locator('textarea[name="reason"]').fill(reason)
    await decline.click()
    const notifyButton = desk.getByRole('button', { name: t('applications.desk.decision.notify') })
    await expect(notifyButton).toBeVisible()
    await applicant.goto('/application')
    await expect(statusOf(applicant, t, 'WAITING')).toBeVisible()
    await expect(applicant.getByText(reason)).toHaveCount(0)

    await notifyButton.click()
    await expect(notifyButton).toBeHidden()
    await applicant.goto('/application')
    await expect(statusOf(applicant, t, 'DECLINED')).toBeVisible()
    await expect(applicant.getByText(reason).first()).toBeVisible()
    await member.goto('/referrals')
    await expect(member.getByText(t('referrals.balance', { count: 2 }))).toBeVisible()
  })

  test(`takes a decision back before the applicant is notified, in ${locale}`, async ({
    visit,
    signInAs,
  }) => {
    const groupId = await createGroup()
    const { id } = await anApplicant(groupId)
    const applicant = await visit(phone)
    await enterAsApplicant(applicant, id)
    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/applications/${id}`)
    await desk.locator('textarea[name="reason"]').fill('组织者都认识')
    await desk.getByRole('button', { name: t('applications.desk.decide.admit') }).click()
    const undo = desk.getByRole('button', { name: t('applications.desk.decision.undo') })
    await expect(undo).toBeVisible()
    expect(await seatsTaken(groupId)).toBe(1)
    await undo.click()
    await expect(
      desk.getByRole('button', { name: t('applications.desk.decide.admit') }),
    ).toBeVisible()
    expect(await seatsTaken(groupId)).toBe(0)
    await applicant.reload()
    await expect(statusOf(applicant, t, 'WAITING')).toBeVisible()
    await expect(
      applicant.getByText(t('applications.applying.status.events.ADMITTED')),
    ).toHaveCount(0)
  })

  test(`lets one of two apply who send one link at once, in ${locale}`, async ({ visit }) => {
    const groupId = await createGroup()
    const { token } = await aReferral(await aReferrer(groupId), groupId)
    const pages = [await visit(phone), await visit(phone)]
    for (const page of pages) {
      await page.goto(`/apply?link=${token}`)
      await fillApplication(page, t, aNewcomer())
    }
    await Promise.all(pages.map((page) => apply(page, t)))
    const usedUp = (page: Page) => page.getByText(t('refusals.LINK_USED_UP'))
    const came = (page: Page) => statusOf(page, t, 'PROVING')
    for (const page of pages) await expect(usedUp(page).or(came(page))).toBeVisible()
    const visible = await Promise.all(pages.map((page) => came(page).isVisible()))
    expect(visible.toSorted()).toEqual([false, true])
    // Who came too late has all they wrote, to send it another way.
    for (const [at, page] of pages.entries())
      if (!visible[at]) await expect(page.locator('input[name="name"]')).not.toHaveValue('')
  })
}

async function apply(page: Page, t: Words): Promise<void> {
  await page.getByRole('button', { name: t('applications.applying.submit') }).click()
}

/** Where the applicant's own page says that they stand. */
function statusOf(page: Page, t: Words, state: string): Locator {
  return page.getByText(t(`applications.applying.status.waits.${state}.title`), { exact: true })
}

async function seatsTaken(groupId: string): Promise<number> {
  return (await readable().group.findUniqueOrThrow({ where: { id: groupId } })).seatsTaken
}
