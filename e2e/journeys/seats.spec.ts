import type { Page } from '@playwright/test'
import { readable } from '@/lib/db/transaction'
import { tag } from '@/e2e/support/fixtures/evenings'
import {
  createFullGroup,
  createApplicant,
  createUnansweredReview,
  createWaitlisted,
  enterAsApplicant,
  seatsOf,
} from '@/e2e/support/fixtures/seats'
import { expect, PHONE, test } from '../support/test'
import { IN_CHINESE, wordsIn } from '../support/words'

for (const locale of IN_CHINESE) {
  const t = wordsIn(locale)

  test(`keeps a full group full, and gives the seat that opens to the next, in ${locale}`, async ({
    signInAs,
    visit,
    baseURL,
  }) => {
    const { groupId, name: group, members, referrer } = await createFullGroup(1, '青舟')
    const full = { taken: 2, people: 2, capacity: 2 }
    const later = await createWaitlisted(groupId, 1, { company: '青舟' })
    const { id, name } = await createApplicant(groupId, { referrer, company: '北桥', locale })
    const desk = await signInAs('ORGANISER', { locale })

    await desk.goto(`/desk/applications/${id}`)
    await expect(desk.getByText(t('applications.desk.decide.full', { group }))).toBeVisible()
    await press(desk, t('applications.desk.decide.admit'))
    // It stands at the choice of the group, and there alone.
    const refused = desk.getByText(t('refusals.GROUP_FULL')).filter({ visible: true })
    await expect(refused).toHaveCount(1)
    expect(await seatsOf(groupId)).toEqual(full)
    await press(desk, t('applications.desk.decide.waitlist'))
    await press(desk, t('applications.desk.decision.notify'))
    // The place was shown before as well: the applicant reads it once they were notified.
    const notify = desk.getByRole('button', { name: t('applications.desk.decision.notify') })
    await expect(notify).toBeHidden()
    await expect(desk.getByText(t('seats.place.place', { place: 1, of: 2 }))).toBeVisible()

    const own = await visit({ locale, viewport: PHONE })
    await enterAsApplicant(own, id, baseURL ?? '')
    await own.goto('/application')
    await expect(own.getByText(t('seats.place.place', { place: 1, of: 2 }))).toBeVisible()
    await expect(own.getByText(t('seats.working.referred'))).toBeVisible()
    await expect(own.getByText(t('seats.working.companyCount', { count: 0 }))).toBeVisible()
    expect(await own.content()).not.toContain(later.name)

    await desk.goto(`/desk/people/${members[0]?.id ?? ''}`)
    await press(desk, t('members.desk.leave'))
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(t('members.desk.reason')).fill('换了城市')
    await press(dialog, t('members.desk.leave'))
    await expect(desk.getByText(t('members.desk.statuses.LEFT')).first()).toBeVisible()
    await expect.poll(() => proposed(groupId)).toEqual([id])

    await desk.goto(`/desk/seats?group=${groupId}`)
    const seats = sectionOf(desk, group)
    await press(seats.getByRole('listitem').filter({ hasText: name }), t('seats.desk.admit'))
    await press(dialog, t('seats.desk.admit'))
    await expect(seats.getByText(t('seats.desk.noneFree'))).toBeVisible()
    await expect(seats.getByText(t('seats.desk.kept', { count: 1 }))).toBeVisible()
    expect(await seatsOf(groupId)).toEqual(full)

    await desk.goto(`/desk/applications/${id}`)
    await press(desk, t('applications.desk.decision.notify'))
    await expect(desk.getByRole('link', { name: t('applications.desk.person') })).toBeVisible()
    expect(await seatsOf(groupId)).toEqual(full)
    const here = { groupId, displayName: name, status: 'ACTIVE' } as const
    expect(await readable().member.count({ where: here })).toBe(1)
    expect(await proposed(groupId)).toEqual([])
  })

  test(`plans one out and one in, and shows what it does to the companies first, in ${locale}`, async ({
    signInAs,
  }) => {
    const { groupId, members } = await createFullGroup(2, '青舟')
    const next = await createWaitlisted(groupId, 90, { company: '北桥' })
    const review = await createUnansweredReview(groupId)
    const [stays, goes] = members
    if (stays === undefined || goes === undefined) throw new Error('Nobody is in the group.')

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/seats/planner?review=${review}`)
    await desk.getByRole('checkbox', { name: new RegExp(stays.displayName, 'u') }).uncheck()
    await press(desk, t('seats.planner.show'))
    await expect(desk.getByRole('link', { name: next.name })).toBeVisible()
    const effect = desk.getByRole('table', { name: t('seats.planner.effect') })
    const companies = effect.getByRole('row').filter({ hasText: t('seats.planner.companies') })
    await expect(companies.getByRole('cell')).toHaveText([/1$/u, /2$/u])
    const changes = desk.getByRole('table', { name: t('seats.planner.changes') })
    await expect(changes.getByRole('row').filter({ hasText: '北桥' })).toContainText('1')
    expect(await statusOf(goes.id)).toBe('ACTIVE')

    await press(desk, t('seats.planner.act', { count: 1 }))
    const dialog = desk.getByRole('dialog')
    await dialog.getByLabel(t('seats.planner.reason'), { exact: true }).fill('问过，没有回音')
    await dialog.getByLabel(t('seats.planner.why', { name: next.name })).fill('缺做风控的人')
    await press(dialog, t('seats.planner.act', { count: 1 }))
    await expect(desk.getByText(t('seats.planner.done', { count: 1 }))).toBeVisible()
    expect(await statusOf(goes.id)).toBe('REMOVED')
    expect(await statusOf(stays.id)).toBe('ACTIVE')
    expect(await seatsOf(groupId)).toEqual({ taken: 3, people: 3, capacity: 3 })
  })
}

// Versions follow one another: these are one after the other.
test.describe.serial('the policy of the wait-list', () => {
  for (const locale of IN_CHINESE) {
    const t = wordsIn(locale)

    test(`is tried on the wait-list, and then published for a later day, in ${locale}`, async ({
      signInAs,
    }) => {
      const { groupId, referrer } = await createFullGroup(1, '青舟')
      const sent = await createWaitlisted(groupId, 3, { referrer, company: '北桥' })
      const patient = await createWaitlisted(groupId, 60, { company: '南渡' })
      const desk = await signInAs('ORGANISER', { locale })
      await desk.goto(`/desk/seats/policy?group=${groupId}`)
      const order = desk.getByRole('table', { name: t('seats.policy.simulation') })
      await expect(order.getByRole('rowheader')).toHaveText([sent.name, patient.name])
      const field = (name: string) => desk.getByLabel(t(`seats.policy.fields.${name}`))
      await field('referralPoints').fill('0')
      await field('waitingPoints').fill('40')
      await press(desk, t('seats.policy.try'))
      await expect(order.getByRole('rowheader')).toHaveText([patient.name, sent.name])
      await expect(order.getByText(t('seats.policy.up', { count: 1 }))).toBeVisible()
      await expect(order.getByText(t('seats.policy.down', { count: 1 }))).toBeVisible()

      await press(desk, t('seats.policy.save'))
      const dialog = desk.getByRole('dialog')
      const note = `等得久的先来 ${tag()}`
      await dialog.getByLabel(t('seats.policy.fields.note')).fill(note)
      await dialog.getByLabel(t('seats.policy.fields.effectiveFrom')).fill('2099-01-01')
      await press(dialog, t('seats.policy.save'))
      await expect(dialog.getByRole('status')).toBeVisible()
      const row = desk.getByRole('listitem').filter({ hasText: note })
      await expect(row).toHaveCount(1)
      const { version, effectiveFrom } = await readable().seatPolicy.findFirstOrThrow({
        where: { note },
      })
      await expect(row).toContainText(t('seats.policy.version', { version }))
      expect(effectiveFrom.toISOString()).toBe('2098-12-31T16:00:00.000Z')
      // It orders nothing yet.
      await desk.goto(`/desk/seats?group=${groupId}`)
      const list = desk.getByRole('table', { name: t('seats.desk.list') })
      await expect(list.getByRole('rowheader')).toContainText([sent.name, patient.name])
    })
  }
})

type Place = Pick<Page, 'getByRole'>

async function press(place: Place, name: string): Promise<void> {
  await place.getByRole('button', { name, exact: true }).click()
}

function sectionOf(page: Page, title: string) {
  const heading = page.getByRole('heading', { level: 2, name: title, exact: true })
  return page.locator('section').filter({ has: heading })
}

/** For whom a seat of the group is proposed. */
async function proposed(groupId: string): Promise<string[]> {
  const where = { groupId, endedAt: null }
  const rows = await readable().seatProposal.findMany({ where })
  return rows.map(({ applicationId }) => applicationId)
}

async function statusOf(id: string): Promise<string> {
  return (await readable().member.findUniqueOrThrow({ where: { id } })).status
}
