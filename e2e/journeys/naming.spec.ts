import { readable, transaction } from '@/lib/db/transaction'
import { LOCALES } from '@/lib/i18n/locale'
import { renameTo } from '@/lib/members/names/commands'
import { now } from '@/lib/shared/clock'
import { createGroup, createMember, tag } from '@/e2e/support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

const WRONG = '沈知远 青舟支付 产品'
const RIGHT = '沈知远-青舟支付-产品'

for (const locale of LOCALES) {
  const t = wordsIn(locale)

  test(`a newcomer fixes a nickname on a phone, in ${locale}`, async ({ signInMember }) => {
    const { id } = await createMember({ groupId: await createGroup() })
    const at = now().subtract({ minutes: 5 })
    await transaction((tx) => renameTo(tx, id, WRONG, { source: 'roster', at }))
    const page = await signInMember(id, { locale, viewport: PHONE })

    await page.goto('/rules')
    const own = page.locator('section').filter({ hasText: t('naming.member.own') })
    await expect(own.getByText(t('naming.verdicts.fixable'), { exact: true })).toBeVisible()
    await expect(own.getByLabel(t('naming.suggestion'))).toHaveValue(RIGHT)
    await own.getByRole('link', { name: t('naming.member.ownChange') }).click()

    const field = page.locator('input[name="groupNickname"]')
    await field.fill(WRONG)
    const form = page.locator('form').filter({ has: field })
    await expect(form.getByText(t('naming.verdicts.fixable'), { exact: true })).toBeVisible()
    await form.getByRole('button', { name: t('naming.field.use') }).click()
    await expect(field).toHaveValue(RIGHT)
    await expect(form.getByText(t('naming.verdicts.compliant'), { exact: true })).toBeVisible()
    await form.getByRole('button', { name: t('members.me.save') }).click()
    await expect(page.getByText(t('members.me.saved'))).toBeVisible()

    await page.goto('/rules')
    await expect(own.getByText(RIGHT)).toBeVisible()
    await expect(own.getByText(t('naming.verdicts.compliant'), { exact: true })).toBeVisible()
  })
}

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`an organiser sees whom a new version reaches before it is published, in ${locale}`, async ({
    signInAs,
  }) => {
    const nickname = `林一苇-蓝溪科技-研发${tag()}`
    const { id } = await createMember({ groupId: await createGroup() })
    const at = now().subtract({ minutes: 5 })
    await transaction((tx) => renameTo(tx, id, nickname, { source: 'roster', at }))
    const before = await readable().namingRule.count({ where: { publishedAt: { not: null } } })
    const page = await signInAs('ORGANISER', { locale })

    await page.goto('/desk/rules/new')
    await page.locator('select[name="part3"]').selectOption('city')
    await page.locator('input[name="required3"]').check()
    await page.getByRole('button', { name: t('naming.desk.save') }).click()
    await page.getByRole('link', { name: t('naming.desk.toPublish') }).click()
    const breach = page.getByRole('link', {
      name: new RegExp(t('naming.desk.effects.NEWLY_IN_BREACH'), 'u'),
    })
    await expect(breach).toContainText(/[1-9]/u)

    // Next year, so that no member of the demo is judged by it.
    await page.locator('input[name="when"][value="day"]').check()
    await page.locator('input[name="day"]').fill(`${String(new Date().getFullYear() + 1)}-12-31`)
    await page.getByRole('button', { name: publishButton(locale, t) }).click()
    await expect(page.getByText(t('naming.desk.states.COMING')).first()).toBeVisible()
    const after = await readable().namingRule.count({ where: { publishedAt: { not: null } } })
    expect(after).toBeGreaterThan(before)
  })
}

function publishButton(locale: string, t: (key: string, facts?: Record<string, number>) => string) {
  const [head = ''] = t('naming.desk.publishNow', { version: 7 }).split('7')
  return new RegExp(`^${head.trim()}`, locale === 'zh' ? 'u' : 'iu')
}
