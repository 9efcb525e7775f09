import type { Temporal } from 'temporal-polyfill'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { saveTemplate } from './commands'
import { readTerms, weeksInForce } from './queries'
import { FIRST_TEMPLATE } from './rules'
import { listTemplates } from './store'
import type { TemplateInput } from './schema'

let plan: PlanFixture
let organiser: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
})

const LATE = {
  weekdays: [1, 3, 6],
  clocks: {
    checkInOpens: '20:10',
    checkInCloses: '20:40',
    starts: '20:30',
    questions: '21:15',
    ends: '00:15',
  },
  opener: 'OWN_HOST',
  catchUpDays: 14,
} as const

const input = (change: Partial<TemplateInput> = {}): TemplateInput => ({
  groupId: plan.groupId,
  weekdays: [...LATE.weekdays],
  clocks: LATE.clocks,
  opener: LATE.opener,
  catchUpDays: LATE.catchUpDays,
  after: 1,
  note: '冬天改晚一点',
  effectiveFrom: plan.tonight.add({ days: 3 }).toString(),
  ...change,
})
const listed = async (groupId = plan.groupId) =>
  (await listTemplates(readable(), groupId)).map(({ version }) => version)
const starts = async (date: Temporal.PlainDate, groupId = plan.groupId) =>
  (await readTerms(groupId, date)).clocks.starts

describe('publishing a week', () => {
  it('holds from its first day on, for its group alone', async () => {
    expect(codeOf(await saveTemplate(organiser, input()))).toBe('OK')
    const [before, first] = [2, 3].map((days) => plan.tonight.add({ days }))
    if (before === undefined || first === undefined) throw new Error('There are no days.')
    expect(await starts(before)).toBe('19:30')
    expect(await readTerms(plan.groupId, first)).toMatchObject(LATE)
    expect(await starts(first, plan.otherGroupId)).toBe('19:30')
    // The group had no version of its own until then: what it followed is written down as its first.
    expect(await listed()).toEqual([2, 1])
    expect(await listed(plan.otherGroupId)).toEqual([])
    const weeks = await weeksInForce()
    expect(weeks.map(({ terms }) => terms.clocks.starts)).toEqual(['19:30', '19:30'])
    await readable().group.update({
      where: { id: plan.otherGroupId },
      data: { closedAt: new Date() },
    })
    expect((await weeksInForce()).map(({ group }) => group.id)).toEqual([plan.groupId])
  })

  it('of twenty at once is done by exactly one; the others learn the version there is', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => saveTemplate(organiser, input())),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      'OK',
      ...Array<string>(19).fill('POLICY_CHANGED'),
    ])
    expect(await listed()).toEqual([2, 1])
  })

  it('answers a save of an older version with what the latest says otherwise', async () => {
    await saveTemplate(organiser, input())
    const stale = await saveTemplate(organiser, input({ opener: 'HOSTS', weekdays: [1] }))
    expect(stale).toMatchObject({
      refusal: {
        code: 'POLICY_CHANGED',
        facts: { version: 2 },
        stale: {
          changes: [
            { field: 'weekdays', now: '1 3 6', typed: true },
            { field: 'opener', now: 'OWN_HOST', typed: false },
          ],
        },
      },
    })
  })

  it('never begins in the past', async () => {
    const yesterday = plan.tonight.subtract({ days: 2 }).toString()
    const outcome = await saveTemplate(organiser, input({ effectiveFrom: yesterday }))
    expect(codeOf(outcome)).toBe('TEMPLATE_STARTS_PAST')
    expect(await listed()).toEqual([])
  })

  it('is an organiser’s, of a group that there is', async () => {
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(codeOf(await saveTemplate(viewer, input()))).toBe('NOT_ALLOWED')
    }
    const unknown = input({ groupId: '00000000-0000-7000-8000-000000000009' })
    expect(codeOf(await saveTemplate(organiser, unknown))).toBe('GROUP_UNKNOWN')
    expect(await readable().eveningTemplate.count()).toBe(0)
    expect(await readable().auditRecord.count()).toBe(0)
  })

  it('writes who published which terms, and never the words of the note', async () => {
    await saveTemplate(organiser, input())
    const [row] = await readable().auditRecord.findMany()
    expect(row).toMatchObject({
      action: 'evening-template.published',
      subjectType: 'eveningTemplate',
      actorId: organiser.memberId,
      facts: { version: 2, weekdays: '1 3 6', starts: '20:30', opener: 'OWN_HOST' },
    })
    expect(JSON.stringify(row?.facts)).not.toContain('冬天')
    const published = await readable().eveningTemplate.findFirstOrThrow({ where: { version: 2 } })
    expect(published).toMatchObject({ authorId: organiser.memberId, note: '冬天改晚一点' })
  })
})

describe('a published week', () => {
  it('is never changed or removed; its note may lose a name that is forgotten', async () => {
    await saveTemplate(organiser, input())
    const db = readable()
    const where = { groupId_version: { groupId: plan.groupId, version: 2 } }
    await expect(db.eveningTemplate.update({ where, data: { starts: '19:00' } })).rejects.toThrow(
      /never changed/u,
    )
    await expect(db.eveningTemplate.delete({ where })).rejects.toThrow(/never changed/u)
    const emptied = await db.eveningTemplate.update({ where, data: { note: '' } })
    expect(emptied.starts).toBe('20:30')
  })

  it('has weekdays of a week and clocks of a wall, also where something else writes', async () => {
    const { clocks, ...terms } = FIRST_TEMPLATE
    const row = {
      groupId: plan.groupId,
      version: 9,
      ...terms,
      ...clocks,
      weekdays: [...terms.weekdays],
      firstDay: new Date('2026-03-11T00:00:00Z'),
      effectiveFrom: new Date(),
    }
    for (const bad of [
      { weekdays: [0] },
      { weekdays: [1, 8] },
      { ends: '24:00' },
      { starts: '7:30' },
    ]) {
      await expect(readable().eveningTemplate.create({ data: { ...row, ...bad } })).rejects.toThrow(
        /evening_template_/u,
      )
    }
  })
})
