import fc from 'fast-check'
import type { Temporal } from 'temporal-polyfill'
import { expect } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { correctDay, endCorrection } from '@/lib/nights/holidays/commands'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { fromDateColumn } from '@/lib/shared/clock'
import { codeOf, planOf, talkRow, type PlanFixture } from '@/lib/talks/fixtures'
import { moveTalk, planTalk } from './commands'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-cancel'
import { editTalk } from './commands-edit'
import { blockNight, unblockNight } from './commands-nights'
import { swapTalks } from './commands-swap'
import { undoMove } from './commands-undo'
import * as model from './fixtures-model'

/** The commands of the plan, each done on paper and in the database: for a property over their sequences. */

const LATER = {
  checkInOpens: '20:15',
  checkInCloses: '20:30',
  starts: '20:30',
  questions: '21:00',
  ends: '22:00',
}
export const HOURS = [DEFAULT_TEMPLATE.clocks, LATER]

export type Real = {
  readonly plan: PlanFixture
  readonly organiser: MemberViewer
  /** Which correction of a date holds, by date. */
  readonly corrections: Map<string, string>
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

const swapping = fc.record({ at: fc.nat(), other: fc.nat(), reason }).map(
  ({ at, other, reason: why }) =>
    new Command(
      'swap',
      async (said, { plan }) => {
        const [one, two] = [pick(said, at), pick(said, other)]
        const code = model.swap(one, two, why)
        const swap = { talkId: one.id, withId: two.id, reason: why }
        return [code, codeOf(await swapTalks(plan.coordinator, swap))]
      },
      anyTalk,
    ),
)
const undoing = fc.nat().map(
  (at) =>
    new Command(
      'undo',
      async (said, { plan }) => {
        const talk = pick(said, at)
        const code = model.undo(said, talk)
        const from = (await talkRow(talk.id)).movedFrom
        const undo = { talkId: talk.id, from: from === null ? plan.free : fromDateColumn(from) }
        return [code, codeOf(await undoMove(plan.coordinator, undo))]
      },
      anyTalk,
    ),
)
const correcting = fc.record({ date, off: fc.boolean() }).map(
  (input) =>
    new Command(`correct ${JSON.stringify(input)}`, async (said, real) => {
      const day = dateOf(real, input.date)
      const code = model.correct(said, input.date, input.off)
      const held = real.corrections.get(day.toString())
      if (!input.off) {
        real.corrections.delete(day.toString())
        if (held === undefined) return [code, 'OK']
        return [code, codeOf(await endCorrection(real.organiser, { correctionId: held }))]
      }
      const saved = await correctDay(real.organiser, { date: day, kind: 'HOLIDAY', name: '年会' })
      if (saved.ok) real.corrections.set(day.toString(), saved.value.correctionId)
      return [code, codeOf(saved)]
    }),
)
const publishing = fc.boolean().map(
  (laidOut) =>
    new Command(`publish ${String(laidOut)}`, async (said, real) => {
      const after = said.version
      const code = model.publish(said, laidOut)
      const outcome = await saveTemplate(real.organiser, {
        ...DEFAULT_TEMPLATE,
        weekdays: laidOut ? [1, 2, 3, 4, 5] : [],
        opener: 'HOSTS',
        catchUpDays: 7,
        groupId: real.plan.groupId,
        after,
        note: '',
        effectiveFrom: dateOf(real, 0).toString(),
      })
      return [code, codeOf(outcome)]
    }),
)

/** Planning, moving and leaving come more often than what they meet on the way. */
export const STEPS = [
  planning,
  planning,
  planning,
  moving,
  moving,
  swapping,
  swapping,
  undoing,
  undoing,
  callingOff,
  callingOff,
  restoring,
  restoring,
  blocking,
  editing,
  correcting,
  publishing,
]
