import { readable } from '@/lib/db/transaction'
import { createRosterFiles } from '@/e2e/support/fixtures/roster-file'
import { expect, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

const SURNAMES = { zh: '濮阳', en: '澹台' } as const

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`imports a roster of 480, decides, applies and sees the difference, in ${locale}`, async ({
    signInAs,
  }) => {
    test.setTimeout(120_000)
    const { groupId, groupName, first, second, doubtful, counts } = await createRosterFiles(
      SURNAMES[locale],
    )
    const page = await signInAs('ORGANISER', { locale })

    async function upload(text: string): Promise<void> {
      await page.goto('/desk/rosters/new')
      await page.locator('select[name=groupId]').selectOption({ label: groupName })
      await page.locator('textarea[name=text]').fill(text)
      await page.getByRole('button', { name: t('rosters.newForm.do') }).click()
      await page.waitForURL(/\/desk\/rosters\/[0-9a-f-]{36}/u)
    }
    async function apply(): Promise<void> {
      await page.getByRole('button', { name: t('rosters.apply.do') }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: t('rosters.apply.confirm'), exact: true }).click()
      await expect(page.getByRole('link', { name: t('rosters.applied.compare') })).toBeVisible({
        timeout: 20_000,
      })
    }

    // The list as the group is changes nothing.
    await upload(first)
    await expect(page.getByRole('status').filter({ hasText: '481' })).toBeVisible()
    await apply()
    expect(await readable().statusEvent.count({ where: { member: { groupId } } })).toBe(0)

    await upload(second)
    await expect(page.getByText(t('rosters.open.title', { count: 1 }))).toBeVisible()
    expect(await readable().member.count({ where: { groupId } })).toBe(481)
    await page.getByRole('link', { name: t('rosters.open.show') }).click()
    const row = page.getByRole('form', {
      name: t('rosters.choice.named', { nickname: doubtful.nickname }),
    })
    await row.locator('select').selectOption(doubtful.memberId)
    await row.getByRole('button', { name: t('rosters.choice.save'), exact: true }).click()
    await expect(page.getByText(t('rosters.open.title', { count: 1 }))).toBeHidden()
    await apply()

    const held = await readable().memberName.findFirst({
      where: { memberId: doubtful.memberId, kind: 'GROUP_NICKNAME', heldTo: null },
    })
    expect(held?.text).toBe(doubtful.nickname)
    const { added, renamed, gone } = counts
    expect(await readable().member.count({ where: { groupId, status: 'ACTIVE' } })).toBe(
      481 + added,
    )
    await page.getByRole('link', { name: t('rosters.applied.compare') }).click()
    const kinds = page.getByRole('navigation', { name: t('rosters.difference.kind') })
    for (const [kind, count] of [
      ['joined', added],
      ['left', gone],
      ['renamed', renamed + 1],
    ] as const) {
      await expect(
        kinds.getByRole('link', { name: t(`rosters.difference.kinds.${kind}`) }).first(),
      ).toContainText(String(count))
    }
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: t('rosters.difference.download') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.csv$/u)
  })
}
