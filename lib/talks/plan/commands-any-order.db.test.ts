import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { clocksOf } from '@/lib/nights/rules-times'
import {
  addMember,
  createPlanFixture,
  nextWeekday,
  ZONE,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import * as model from './fixtures-model'
import { HOURS, type Real } from './fixtures-command'
import { STEPS } from './fixtures-steps'
import { openBookings } from './fixtures-steps-bookings'

async function pages({ plan, dates, hosts }: Real) {
  const view = await planForDesk(plan.coordinator, 2, dates[0] ?? plan.free)
  const indexOf = (day: Temporal.PlainDate | null) =>
    day === null ? null : dates.findIndex((one) => one.equals(day))
  return dates.map((day) => {
    const night = view?.nights.find((one) => one.date.equals(day))
    const by = night?.host?.kind === 'NAMED' ? hosts.indexOf(night.host.memberId ?? '') : null
    const starts = night && clocksOf(night.times, ZONE).starts
    return {
      day: night?.day.kind ?? null,
      blocked: night?.blockedReason ?? null,
      talk:
        night?.talk == null
          ? null
          : {
              topic: night.talk.topic,
              host: by,
              hour: HOURS.findIndex((clocks) => clocks.starts === starts),
            },
      departures: (night?.departures ?? []).map(({ talk, became, movedTo, isLast }) => ({
        topic: talk.topic,
        became,
        movedTo: indexOf(movedTo),
        reason: talk.reason,
        restores: isLast,
      })),
    }
  })
}

async function talkPages({ talks }: model.Model, { plan, dates }: Real) {
  const indexOf = (day: Temporal.PlainDate | null | undefined) =>
    day == null ? null : dates.findIndex((one) => one.equals(day))
  const views = await Promise.all(talks.map(({ id }) => talkForViewer(plan.coordinator, id)))
  return views.map((view) => ({
    state: view?.talk.state,
    on: indexOf(view?.night?.date),
    reason: view?.talk.reason,
    movedFrom: indexOf(view?.talk.movedFrom),
  }))
}

/** Sequences that are taken side by side. */
const AT_ONCE = 4

let groups = 0

/** A group with a plan of its own: what another holds is not seen here, so none is emptied between cases. */
async function setUp(base: PlanFixture) {
  groups += 1
  const own = groups
  const { id: groupId } = await readable().group.create({
    data: { name: `第 ${String(own)} 群`, position: own + 1 },
  })
  const coordinator = await addMember(groupId, '何听雨', ['COORDINATOR'])
  const organiser = await addMember(groupId, '林一苇', ['ORGANISER'])
  const names = ['沈知远', '白鹭洲', '季听澜']
  const [speaker, ...hosts] = await Promise.all(
    names.map((name) => addMember(groupId, name, ['HOST'])),
  )
  const plan = { ...base, groupId, coordinator, speakerId: speaker?.memberId ?? '' }
  // Weeks of its own: a holiday is one for all groups.
  const first = nextWeekday(plan.free.add({ weeks: 2 * own }))
  const second = nextWeekday(first)
  const dates = [first, second, nextWeekday(second)]
  const member = await addMember(groupId, '顾南舟', [])
  const people = { organiser, member, hosts: hosts.map(({ memberId }) => memberId) }
  const real: Real = { plan, dates, ...people, corrections: new Map() }
  return { model: model.emptyModel(dates.length), real }
}

test('the plan says what was done to it, and takes back all of what is taken back', async () => {
  await freshDatabase()
  const base = await createPlanFixture()
  await openBookings()
  const commands = fc.commands(STEPS, { maxCommands: 12, size: 'max' })
  const sideBySide = fc.tuple(...Array.from({ length: AT_ONCE }, () => commands))
  await fc.assert(
    fc.asyncProperty(sideBySide, async (sequences) => {
      const cases = sequences.map(async (sequence) => {
        const made = await setUp(base)
        await fc.asyncModelRun(() => made, sequence)
        const { model: said, real } = made
        expect(await pages(real)).toEqual(real.dates.map((_, at) => model.pageOf(said, at)))
        expect(await talkPages(said, real)).toEqual(said.talks.map(model.talkPageOf))
      })
      await Promise.all(cases)
    }),
    { numRuns: 7 },
  )
}, 120_000)
