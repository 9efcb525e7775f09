import { randomUUID } from 'node:crypto'
import { signingKey } from '@/lib/auth/secret'
import { now } from '@/lib/shared/clock'
import { askSpeaker, withdrawAsk } from '@/lib/talks/asks/commands'
import { acceptAsk, askBack, declineAsk, proposeEvening } from '@/lib/talks/asks/commands-answer'
import { agreeToEvening, remindAsked, replyToAsked } from '@/lib/talks/asks/commands-desk'
import { giveBackAsked } from '@/lib/talks/asks/commands-release'
import { linkOf } from '@/lib/talks/asks/rules-link'
import { bookNight, releaseBooking } from '@/lib/talks/bookings/commands'
import { confirmBooking, declineBooking } from '@/lib/talks/bookings/commands-decide'
import { saveBookingPolicy } from '@/lib/talks/bookings/commands-policy'
import { FIRST_TERMS } from '@/lib/talks/bookings/rules'
import {
  changePromise,
  keepPromise,
  notePromise,
  promiseTalk,
  takePromiseBack,
} from '@/lib/talks/promises/commands'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'
import { endStandby, offerStandby } from '@/lib/talks/standby/commands'
import { askStandby } from '@/lib/talks/standby/commands-ask'
import type { CommandCases } from './types'

const promised = {
  topic: '下个月讲',
  month: null,
  day: now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
}
const words = { topic: '一晚自己订', summary: '', background: '' }

export const SPEAKERS_CASES: CommandCases = {
  'talks bookNight': (actor, { free }) => bookNight(actor, { date: free, ...words }),
  'talks releaseBooking': (actor) =>
    releaseBooking(actor, { bookingId: randomUUID(), reason: null }),
  'talks rewordOwnTalk': (actor) => rewordOwnTalk(actor, { talkId: randomUUID(), ...words }),
  'talks confirmBooking': (actor) => confirmBooking(actor, { bookingId: randomUUID() }),
  'talks declineBooking': (actor) =>
    declineBooking(actor, { bookingId: randomUUID(), reason: '那一晚要开年会' }),
  'talks saveBookingPolicy': (actor) =>
    saveBookingPolicy(actor, {
      ...FIRST_TERMS,
      after: 1,
      note: '先问一声',
      effectiveFrom: '2099-01-01',
    }),
  'talks askSpeaker': (actor, { groupId }) =>
    askSpeaker(actor, {
      groupId,
      memberId: randomUUID(),
      offerId: null,
      wishId: null,
      way: 'ASKED',
      topic: '请来的一场',
      note: '',
      date1: null,
      date2: null,
      date3: null,
      answerBy: now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate(),
    }),
  'talks withdrawAsk': (actor, { askId }) => withdrawAsk(actor, { askId }),
  'talks agreeToEvening': (actor, { askId }) => agreeToEvening(actor, { askId }),
  'talks replyToAsked': (actor, { askId }) => replyToAsked(actor, { askId, reply: '半小时' }),
  'talks remindAsked': (actor, { askId }) => remindAsked(actor, { askId }),
  'talks acceptAsk': (actor, { askId }) =>
    acceptAsk(actor, { ...keyOf(askId), date: null, topic: '我来讲' }),
  'talks declineAsk': (actor, { askId }) => declineAsk(actor, { ...keyOf(askId), reason: '出差' }),
  'talks proposeEvening': (actor, { askId, free }) =>
    proposeEvening(actor, { ...keyOf(askId), date: free, topic: '我来讲' }),
  'talks askStandby': (actor) =>
    askStandby(actor, { nightId: randomUUID(), memberId: randomUUID() }),
  'talks notePromise': (actor, { memberId }) =>
    notePromise(actor, { ...promised, memberId, said: '群里说的', messageId: null }),
  'talks changePromise': (actor) =>
    changePromise(actor, { ...promised, promiseId: randomUUID(), said: '' }),
  'talks keepPromise': (actor, { talkId }) =>
    keepPromise(actor, { promiseId: randomUUID(), talkId }),
  'talks promiseTalk': (actor) => promiseTalk(actor, promised),
  'talks takePromiseBack': (actor) => takePromiseBack(actor, { promiseId: randomUUID() }),
  'talks offerStandby': (actor, { groupId }) =>
    offerStandby(actor, {
      topic: '一晚救场',
      offerId: null,
      groups: [groupId],
      days: [],
      until: null,
    }),
  'talks endStandby': (actor) => endStandby(actor),
  'talks giveBackAsked': (actor, { askId }) =>
    giveBackAsked(actor, { ...keyOf(askId), reason: '发烧了' }),
  'talks askBack': (actor, { askId }) =>
    askBack(actor, { ...keyOf(askId), question: '要讲多久？' }),
}

function keyOf(askId: string) {
  return { askId, link: linkOf(signingKey(), askId) }
}
