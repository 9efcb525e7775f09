import { readable } from '@/lib/db/transaction'
import { createMember, tag } from '@/e2e/support/fixtures/evenings'
import { expect, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`accepts that a label is a member's, and takes it back, in ${locale}`, async ({
    signInAs,
  }) => {
    const { id: memberId, displayName } = await createMember()
    const { personId, label } = await aProposal(memberId, displayName)
    const page = await signInAs('ORGANISER', { locale })
    await page.goto('/desk/same-person?of=label')
    const names = { a: displayName, b: label }
    await page
      .getByRole('form', { name: t('matching.acceptNamed', names) })
      .getByRole('button')
      .click()
    await expect.poll(() => ownerOf(personId)).toBe(memberId)
    await page.goto('/desk/same-person?view=ACCEPTED')
    await page
      .getByRole('form', { name: t('matching.undoNamed', names) })
      .getByRole('button')
      .click()
    await expect.poll(() => ownerOf(personId)).toBeNull()
  })

  test(`merges two members, and the old address leads on, in ${locale}`, async ({ signInAs }) => {
    const [kept, other] = [await createMember(), await createMember()]
    const page = await signInAs('ORGANISER', { locale })
    await page.goto(`/desk/people/${kept.id}/merge?other=${other.id}`)
    await page.getByRole('button', { name: t('matching.acceptMerge') }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: t('matching.reason') }).fill('同一个人')
    await dialog.getByRole('button', { name: t('matching.acceptMerge') }).click()
    await expect(page).toHaveURL(`/desk/people/${kept.id}/merge`)
    await page.goto(`/members/${other.id}`)
    await expect(page).toHaveURL(`/members/${kept.id}`)
  })
}

async function aProposal(memberId: string, displayName: string) {
  const db = readable()
  const { groupId } = await db.member.findUniqueOrThrow({ where: { id: memberId } })
  const label = `${displayName}-${tag()}`
  const person = await db.logPerson.create({ data: { groupId, label, folded: label } })
  const reasons = [{ code: 'SAME_NAME', facts: { name: displayName } }]
  // Above every other, so that it stands on the first page.
  await db.samePersonProposal.create({
    data: { memberId, personId: person.id, score: 100, reasons },
  })
  return { personId: person.id, label }
}

async function ownerOf(personId: string): Promise<string | null> {
  return (await readable().logPerson.findUniqueOrThrow({ where: { id: personId } })).memberId
}
