import fc from 'fast-check'
import { correctDay, endCorrection } from '@/lib/nights/holidays/commands'
import { DEFAULT_TEMPLATE } from '@/lib/nights/rules-times'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { fromDateColumn } from '@/lib/shared/clock'
import { codeOf, planOf, talkRow } from '@/lib/talks/fixtures'
import { moveTalk, planTalk } from './commands'
import { cancelTalk, postponeTalk, restoreTalk } from './commands-cancel'
import { editTalk } from './commands-edit'
import { blockNight, unblockNight } from './commands-nights'
import { swapTalks } from './commands-swap'
import { undoMove } from './commands-undo'
import { anyTalk, Command, dateOf, HOURS, pick, type Real } from './fixtures-command'
import * as model from './fixtures-model'
import { booking, releasing } from './fixtures-steps-bookings'

/** The commands of the plan, each done on paper and in the database: for a property over their sequences. */

const [date, hour] = [fc.nat({ max: 2 }), fc.nat({ max: 1 })]
const host = fc.option(fc.nat({ max: 1 }), { freq: 9 })
const reason = fc.constantFrom('出差', '生病', '换人')
const hostOf = ({ hosts }: Real, at: number | null) => (at === null ? null : (hosts[at] ?? null))

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
        // The form names another speaker than who booked it.
        talk.bookingId = null
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
  booking,
  booking,
  moving,
  moving,
  swapping,
  swapping,
  undoing,
  undoing,
  callingOff,
  callingOff,
  releasing,
  restoring,
  restoring,
  blocking,
  editing,
  correcting,
  publishing,
]
