import { readable } from '@/lib/db/transaction'
import type { Actor } from '@/lib/auth/types'
import type { BasedOn } from '@/lib/shared/based-on'
import { fromDateColumn, now, toDate, toDateColumn } from '@/lib/shared/clock'
import { ok } from '@/lib/shared/outcome'
import { agreeToEvening, replyToAsked } from '@/lib/talks/asks/commands-desk'
import { changePromise } from '@/lib/talks/promises/commands'
import { offerStandby } from '@/lib/talks/standby/commands'
import type { CommandFixtures } from './fixtures'
import type { Prepare, Saved } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }

/** What coordinators answer to a member who was asked; the member says something else meanwhile. */
export const ASK_SAVES: Readonly<Record<string, Prepare>> = {
  'talks agreeToEvening': async (fixtures) => {
    const proposed = toDateColumn(fixtures.free.add({ weeks: 5 }))
    const askId = await asked(fixtures, { state: 'PROPOSED', proposed })
    return async (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? says(askId, { topic: '换个题目' })
        : agreeToEvening(CONSOLE, { askId, basedOn })
  },
  'talks offerStandby':
    ({ groupId, actors }) =>
    (basedOn, saved) =>
      offerStandby(actors.MEMBER, {
        topic: saved === 1 ? '一晚救场' : '另一晚救场',
        offerId: null,
        groups: [groupId],
        days: [],
        until: null,
        basedOn,
      }),
  'talks changePromise': async ({ memberId }) => {
    const day = toDateColumn(now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate())
    const promise = { create: { firstDay: day, lastDay: day } }
    const data = { memberId, topic: '下个月讲', source: 'promise', promise }
    const { id: promiseId } = await readable().talkOffer.create({ data })
    return (basedOn, saved) =>
      changePromise(CONSOLE, {
        promiseId,
        topic: saved === 1 ? '这个月讲' : '明年讲',
        month: null,
        day: fromDateColumn(day),
        said: '',
        basedOn,
      })
  },
  'talks replyToAsked': async (fixtures) => {
    const askId = await asked(fixtures, { state: 'OPEN', question: '讲多久？' })
    return async (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? says(askId, { question: '要投影吗？' })
        : replyToAsked(CONSOLE, { askId, reply: '半小时', basedOn })
  },
}

async function asked(
  { groupId, memberId }: CommandFixtures,
  says: { state: 'OPEN' | 'PROPOSED'; proposed?: Date; question?: string },
): Promise<string> {
  const [askedAt, dueAt] = [toDate(now()), toDate(now().add({ hours: 48 }))]
  const data = { ...says, groupId, memberId, topic: '请来的一场', askedAt, dueAt }
  return (await readable().talkAsk.create({ data })).id
}

async function says(id: string, data: { topic?: string; question?: string }) {
  return ok(await readable().talkAsk.update({ where: { id }, data }))
}

/** What is done once and for all is overtaken by something else that another does. */
function isByOther(basedOn: BasedOn, saved: Saved): boolean {
  return saved === 1 && Object.keys(basedOn).length > 0
}
