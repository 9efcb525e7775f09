import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { clocksOf, DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import {
  addMember,
  codeOf,
  createPlanFixture,
  nextWeekday,
  planOf,
  ZONE,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { planForDesk } from '@/lib/talks/view/queries-desk'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { moveTalk, planTalk } from './commands'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-cancel'
import { editTalk } from './commands-edit'
import { blockNight, unblockNight } from './commands-nights'
import * as model from './fixtures-model'

const LATER = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
}
const HOURS = [DEFAULT_TEMPLATE.clocks, LATER]

type Real = {
  readonly plan: PlanFixture
  readonly dates: readonly Temporal.PlainDate[]
  readonly hosts: readonly string[]
}

type Step = (said: model.Model, real: Real) => Promise<readonly [expected: string, seen: string]>

/** One command of the plan, done on paper and in the database. */
class Command implements fc.AsyncCommand<model.Model, Real> {
  constructor(
    private readonly name: string,
    private readonly step: Step,
    private readonly check_: (said: model.Model) => boolean = () => true,
  ) {}
  check(said: model.Model) {
    return this.check_(said)
  }
  async run(said: model.Model, real: Real) {
    const [expected, seen] = await this.step(said, real)
    expect(seen, this.name).toBe(expected)
  }
  toString() {
    return this.name
  }
}

const [date, hour] = [fc.nat({ max: 2 }), fc.nat({ max: 1 })]
const host = fc.option(fc.nat({ max: 1 }), { freq: 9 })
const reason = fc.constantFrom('出差', '生病', '换人')
const anyTalk = (said: model.Model) => said.talks.length > 0
const pick = ({ talks }: model.Model, at: number) => {
  const talk = talks[at % talks.length]
  if (talk === undefined) throw new Error('There is no talk.')
  return talk
}
const hostOf = ({ hosts }: Real, at: number | null) => (at === null ? null : (hosts[at] ?? null))
const dateOf = ({ dates, plan }: Real, at: number) => dates[at] ?? plan.free

const planning = fc.record({ date, hour, host }).map(
  (input) =>
    new Command(`plan ${JSON.stringify(input)}`, async (said, real) => {
      const topic = `第 ${String(said.talks.length + 1)} 场`
      const code = model.plan(said, { topic, ...input })
      const outcome = await planTalk(
        real.plan.coordinator,
        planOf(real.plan, {
          topic,
          date: dateOf(real, input.date),
          clocks: HOURS[input.hour] ?? null,
          hostId: hostOf(real, input.host),
        }),
      )
      const added = said.talks.at(-1)
      if (outcome.ok && added !== undefined) added.id = outcome.value.talkId
      return [code, codeOf(outcome)]
    }),
)
const moving = fc.record({ at: fc.nat(), date, hour, reason }).map(
  ({ at, ...input }) =>
    new Command(
      `move ${JSON.stringify(input)}`,
      async (said, real) => {
        const talk = pick(said, at)
        const code = model.move(said, talk, input)
        const outcome = await moveTalk(real.plan.coordinator, {
          talkId: talk.id,
          date: dateOf(real, input.date),
          clocks: HOURS[input.hour] ?? null,
          reason: input.reason,
        })
        return [code, codeOf(outcome)]
      },
      anyTalk,
    ),
)
const callingOff = fc
  .record({ at: fc.nat(), kind: fc.constantFrom('CANCELLED', 'POSTPONED'), reason })
  .map(
    ({ at, kind, reason: why }) =>
      new Command(
        `call off ${kind}`,
        async (said, { plan }) => {
          const talk = pick(said, at)
          const code = model.callOff(talk, kind, why)
          const command = kind === 'CANCELLED' ? cancelTalk : postponeTalk
          const outcome = await command(plan.coordinator, { talkId: talk.id, reason: why })
          return [code, codeOf(outcome)]
        },
        anyTalk,
      ),
  )
const restoring = fc.nat().map(
  (at) =>
    new Command(
      'restore',
      async (said, { plan }) => {
        const talk = pick(said, at)
        const code = model.restore(said, talk)
        return [code, codeOf(await restoreTalk(plan.coordinator, { talkId: talk.id }))]
      },
      anyTalk,
    ),
)
const blocking = fc.record({ date, reason: fc.option(fc.constant('中秋')) }).map(
  (input) =>
    new Command(`block ${JSON.stringify(input)}`, async (said, real) => {
      const place = { groupId: real.plan.groupId, date: dateOf(real, input.date) }
      const code = model.block(said, input.date, input.reason)
      const outcome =
        input.reason === null
          ? await unblockNight(real.plan.coordinator, place)
          : await blockNight(real.plan.coordinator, { ...place, reason: input.reason })
      return [code, codeOf(outcome)]
    }),
)
const editing = fc.record({ at: fc.nat(), host }).map(
  (input) =>
    new Command(
      `edit ${JSON.stringify(input)}`,
      async (said, real) => {
        const talk = pick(said, input.at)
        if (talk.state === 'PLANNED') talk.host = input.host
        const { topic, summary, speakerId, mode, visibility } = planOf(real.plan, talk)
        const words = { topic, summary, speakerId, mode, visibility }
        const hostId = hostOf(real, input.host)
        const edit = { talkId: talk.id, clocks: null, hostId, ...words }
        return ['OK', codeOf(await editTalk(real.plan.coordinator, edit))]
      },
      anyTalk,
    ),
)

async function pages({ plan, dates, hosts }: Real) {
  const view = await planForDesk(plan.coordinator, 2, plan.free)
  const indexOf = (day: Temporal.PlainDate | null) =>
    day === null ? null : dates.findIndex((one) => one.equals(day))
  return dates.map((day) => {
    const night = view?.nights.find((one) => one.date.equals(day))
    const by = night?.host?.kind === 'NAMED' ? hosts.indexOf(night.host.memberId ?? '') : null
    const starts = night && clocksOf(night.times, ZONE).starts
    return {
      blocked: night?.blockedReason ?? null,
      talk: night?.talk && {
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
  const { id: groupId } = await readable().group.create({
    data: { name: `第 ${String(groups)} 群`, position: groups + 1 },
  })
  const coordinator = await addMember(groupId, '何听雨', ['COORDINATOR'])
  const names = ['沈知远', '白鹭洲', '季听澜']
  const [speaker, ...hosts] = await Promise.all(
    names.map((name) => addMember(groupId, name, ['HOST'])),
  )
  const plan = { ...base, groupId, coordinator, speakerId: speaker?.memberId ?? '' }
  const second = nextWeekday(plan.free)
  const dates = [plan.free, second, nextWeekday(second)]
  const real = { plan, dates, hosts: hosts.map(({ memberId }) => memberId) }
  return { model: model.emptyModel(dates.length), real }
}

/** Planning and leaving come more often than what they meet on the way. */
const steps = [planning, planning, moving, moving, callingOff, callingOff, restoring, restoring]

test('the plan says what was done to it, and takes back all of what is taken back', async () => {
  await freshDatabase()
  const base = await createPlanFixture()
  const commands = fc.commands([...steps, blocking, editing], { maxCommands: 9, size: 'max' })
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
    { numRuns: 9 },
  )
}, 120_000)
