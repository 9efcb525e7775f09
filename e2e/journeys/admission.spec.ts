import { PERSONAL_LINK_DAYS } from '@/lib/auth/links/rules'
import { LOCALES } from '@/lib/i18n/locale'
import { tokenIn } from '@/lib/referrals/links/rules'
import { createGroup } from '@/e2e/support/fixtures/evenings'
import { aNewcomer, aReferrer, fillApplication, mailedLink } from '@/e2e/support/fixtures/admission'
import { apply, statusOf } from '@/e2e/support/applying'
import { expect, PHONE, test } from '@/e2e/support/test'
import { wordsIn } from '@/e2e/support/words'

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
    // The only one of the queue: back on the list, which says what was decided.
    await desk.getByRole('link', { name: t('ui.queue.look') }).click()
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
