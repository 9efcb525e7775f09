import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { recordBringing } from '@/lib/referrals/recorded/commands'
import { createMember, tag } from '@/e2e/support/fixtures/evenings'
import { createFullGroup, createApplicant } from '@/e2e/support/fixtures/seats'
import { expect, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`finds a member in the family tree and folds their branch by keyboard, in ${locale}`, async ({
    signInAs,
  }) => {
    const { root, child } = await aBranch()
    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto('/desk/tree')
    await desk.getByRole('searchbox', { name: t('tree.search') }).fill(child.displayName)
    await desk.keyboard.press('Enter')
    await expect(desk.getByText(t('tree.found', { count: 1, q: child.displayName }))).toBeVisible()
    await desk.getByRole('link', { name: child.displayName }).click()
    const card = desk.getByRole('region', { name: t('tree.card.title') })
    await expect(card.getByRole('button', { name: root.displayName })).toBeVisible()

    const rows = (name: string) => desk.getByRole('row').filter({ hasText: name })
    // The keys are heard once the page's script has laid the rows out.
    await expect(rows(child.displayName)).toHaveCSS('position', 'absolute')
    await rows(child.displayName).focus()
    await desk.keyboard.press('ArrowLeft')
    await expect(rows(root.displayName)).toBeFocused()
    await expect(rows(root.displayName).getByRole('gridcell')).toHaveText([
      new RegExp(root.displayName, 'u'),
      /2$/u,
      /1$/u,
      /0$/u,
      /0$/u,
      /1$/u,
    ])
    await desk.keyboard.press('ArrowLeft')
    await expect(rows(root.displayName)).toHaveAttribute('aria-expanded', 'false')
    await expect(rows(child.displayName)).toHaveCount(0)
    await desk.keyboard.press('ArrowRight')
    await expect(rows(child.displayName)).toBeVisible()

    const lines = await fileBehind(desk, t('tree.csv'))
    const written = lines.filter((line) => line.includes(root.displayName))
    expect(written).toHaveLength(2)
    // What a spreadsheet would take for a formula is a text in it.
    expect(written[0]).toMatch(new RegExp(`^"'=${root.displayName.slice(1)}",`, 'u'))
  })

  test(`shows the numbers of seats as tables and files, in ${locale}`, async ({ signInAs }) => {
    const { groupId, name } = await createFullGroup(1, '青舟')
    await createApplicant(groupId)
    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/seats/numbers?group=${groupId}`)
    for (const figure of ['seats', 'applications', 'decisions', 'quota'] as const) {
      const heading = t(`seats.numbers.${figure}.title`)
      await expect(desk.getByRole('heading', { level: 2, name: heading })).toBeVisible()
    }
    const seats = desk.locator('#seats')
    await seats.getByText(t('seats.numbers.table')).click()
    const table = seats.getByRole('table', { name: t('seats.numbers.seats.plot') })
    await expect(table.getByRole('columnheader', { name })).toBeVisible()
    const [shown] = await table
      .getByRole('row')
      .filter({ hasText: t('seats.numbers.now') })
      .all()
    await expect(shown ?? table).toContainText('2')
    const lines = await fileBehind(
      desk,
      t('seats.numbers.csv', { figure: t('seats.numbers.seats.title') }),
    )
    expect(lines[0]).toBe(`\uFEFF${t('seats.numbers.week')},${name}`)
    expect(lines.at(-1)).toMatch(/^\d{4}-\d\d-\d\d,2$/u)
  })
}

/** A member with a name like a formula brought one who left. */
async function aBranch() {
  const [root, child] = [await createMember({ name: `=岑${tag()}` }), await createMember()]
  const brought = { memberId: child.id, referrerId: root.id, howKnown: '' }
  const recorded = await recordBringing({ kind: 'console' }, brought)
  if (!recorded.ok) throw new Error(`Nobody was brought: ${recorded.refusal.code}`)
  await readable().member.update({ where: { id: child.id }, data: { status: 'LEFT' } })
  return { root, child }
}

/** The lines of the file that a link leads to. */
async function fileBehind(page: Page, name: string): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.csv$/u)
  return (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n')
}
