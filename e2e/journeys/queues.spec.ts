import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createGroup, tag } from '@/e2e/support/fixtures/evenings'
import { expect, SCREENS, test } from '../support/test'
import { wordsIn } from '../support/words'

for (const { locale, viewport } of SCREENS) {
  test(`leads from one decision to the next application, and takes the last back, in ${locale} at ${String(viewport.width)}`, async ({
    signInAs,
  }) => {
    const t = wordsIn(locale)
    const groupId = await createGroup()
    const names = await applicants(groupId, 3)
    const desk = await signInAs('ORGANISER', { locale, viewport })
    await desk.goto(`/desk/applications?group=${groupId}`)
    await desk
      .getByRole('link', { name: names[0] ?? '' })
      .first()
      .click()
    const heading = (name = '') =>
      desk.getByRole('heading', { level: 1, name: t('applications.desk.one', { name }) })
    await expect(heading(names[0])).toBeVisible()
    await expect(desk.getByText(t('ui.queue.place', { at: 1, of: 3 }))).toBeVisible()

    // One is passed by undecided.
    await desk.getByRole('link', { name: t('ui.queue.next'), exact: true }).click()
    await expect(heading(names[1])).toBeVisible()
    const waitlist = desk.getByRole('button', { name: t('applications.desk.decide.waitlist') })
    await waitlist.click()
    await expect(heading(names[2])).toBeVisible()
    await expect(desk).toHaveURL(new RegExp(`group=${groupId}`, 'u'))
    await expect(desk.getByText(t('ui.queue.left', { count: 2 }))).toBeVisible()

    await desk.getByRole('button', { name: t('ui.queue.undo') }).click()
    await expect(desk.getByText(t('ui.queue.left', { count: 3 }))).toBeVisible()
    await expect.poll(() => stateOf(groupId, names[1] ?? '')).toBe('WAITING')

    // What was taken back stands where it stood: the last is followed by the first, and the last that is left
    // by the list.
    for (const name of [names[2], names[0], names[1]]) {
      await expect(heading(name)).toBeVisible()
      // An organiser reads before the same button decides about another person: at once it takes no tap.
      await desk.mouse.wheel(0, 60)
      await waitlist.click()
    }
    await expect(desk.getByText(t('ui.queue.none'))).toBeVisible()
    await expect(desk).toHaveURL(new RegExp(`/desk/applications\\?.*group=${groupId}`, 'u'))
  })
}

async function applicants(groupId: string, count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, n) => `求见${String(n)} ${tag()}`)
  for (const [n, name] of names.entries()) {
    const since = toDate(now().subtract({ hours: 100 - n }))
    await readable().application.create({
      data: {
        groupId,
        state: 'WAITING',
        name,
        nickname: name,
        email: `${tag()}@applicant.example`,
        provenAt: since,
        submittedAt: since,
        stateAt: since,
      },
    })
  }
  return names
}

async function stateOf(groupId: string, name: string): Promise<string> {
  return (await readable().application.findFirstOrThrow({ where: { groupId, name } })).state
}
