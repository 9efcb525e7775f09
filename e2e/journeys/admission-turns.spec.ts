import type { Page } from '@playwright/test'
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
import { apply, seatsTaken, statusOf } from '@/e2e/support/applying'
import { expect, PHONE, test } from '@/e2e/support/test'
import { IN_ENGLISH, wordsIn } from '@/e2e/support/words'

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
    await desk.getByRole('link', { name: t('ui.queue.look') }).click()
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
