import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import type { BasedOn } from '@/lib/shared/based-on'
import type { Outcome } from '@/lib/shared/outcome'
import { swapTalks } from '@/lib/talks/plan/commands-swap'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { cancelTalk, postponeTalk, restoreTalk } from '@/lib/talks/plan/commands-cancel'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { savePart } from '@/lib/talks/series/commands'
import { rewordOwnTalk } from '@/lib/talks/speaking/commands'
import { changeTimeZone } from '@/lib/talks/zone/commands'
import { editQuestion } from '@/lib/talks/questions/commands'
import { answerQuestion } from '@/lib/talks/questions/commands-answer'
import { editWish, linkWish } from '@/lib/talks/wishes/commands-desk'
import type { Prepare, Saved } from './saves-types'

const CONSOLE: Actor = { kind: 'console' }

/** The forms of the plan. */
export const TALK_SAVES: Readonly<Record<string, Prepare>> = {
  'talks editTalk':
    ({ talkId }) =>
    (basedOn, saved) => {
      const people = { speakerId: null, hostId: null, mode: 'LIVE', visibility: 'MEMBERS' } as const
      const words = { topic: '一场分享', summary: `简介 ${String(saved)}`, ...people }
      return editTalk(CONSOLE, { talkId, clocks: null, ...words, basedOn })
    },
  'talks savePart': async ({ talkId }) => {
    const parts = { create: { talkId, number: 1 } }
    const { id: seriesId } = await readable().series.create({ data: { name: '清算三讲', parts } })
    return (basedOn, saved) =>
      savePart(CONSOLE, { talkId, seriesId, name: '', number: saved + 2, basedOn })
  },
  'talks rewordOwnTalk': async ({ actors, talkId }) => {
    const speaker = actors.MEMBER
    if (speaker.kind !== 'member') throw new Error('The member is none.')
    await readable().talk.update({ where: { id: talkId }, data: { speakerId: speaker.memberId } })
    return (basedOn, saved) =>
      rewordOwnTalk(speaker, {
        talkId,
        topic: '我的分享',
        summary: `简介 ${String(saved)}`,
        background: '',
        basedOn,
      })
  },
  'talks moveTalk':
    ({ talkId, free }) =>
    (basedOn, saved) =>
      moveTalk(CONSOLE, {
        talkId,
        date: free.add({ days: saved }),
        clocks: null,
        reason: '出差',
        basedOn,
      }),
  'talks swapTalks': async ({ talkId, groupId, free }) => {
    const people = { speakerId: null, hostId: null, mode: 'LIVE', visibility: 'MEMBERS' } as const
    const words = { topic: '另一场', summary: '', clocks: null, ...people }
    const other = await planTalk(CONSOLE, { groupId, date: free.add({ days: 3 }), ...words })
    const withId = other.ok ? other.value.talkId : ''
    return (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? reword(talkId)
        : swapTalks(CONSOLE, { talkId, withId, reason: '出差', basedOn })
  },
  'talks cancelTalk':
    ({ talkId }) =>
    (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? reword(talkId)
        : cancelTalk(CONSOLE, { talkId, reason: '出差', basedOn }),
  'talks postponeTalk':
    ({ talkId }) =>
    (basedOn, saved) =>
      isByOther(basedOn, saved)
        ? reword(talkId)
        : postponeTalk(CONSOLE, { talkId, reason: '出差', basedOn }),
  'talks changeTimeZone': () => (basedOn, saved) =>
    changeTimeZone(CONSOLE, {
      timeZone: saved === 1 ? 'Europe/Berlin' : 'America/New_York',
      basedOn,
    }),
  'talks editWish':
    ({ wishId }) =>
    (basedOn, saved) =>
      editWish(CONSOLE, {
        wishId,
        topic: '怎么读清算规则',
        details: `细节 ${String(saved)}`,
        basedOn,
      }),
  'talks editQuestion': async ({ actors, questionId }) => {
    const asker = actors.MEMBER
    if (asker.kind !== 'member') throw new Error('The member is none.')
    const { memberId } = asker
    await readable().question.update({ where: { id: questionId }, data: { memberId } })
    return (basedOn, saved) =>
      editQuestion(asker, {
        questionId,
        text: `短款先查哪里？${String(saved)}`,
        withoutName: false,
        basedOn,
      })
  },
  'talks answerQuestion':
    ({ questionId }) =>
    (basedOn, saved) =>
      answerQuestion(CONSOLE, { questionId, answer: `先查清算行。${String(saved)}`, basedOn }),
  'talks linkWish':
    ({ wishId, talkId, cancelledId }) =>
    (basedOn, saved) =>
      linkWish(CONSOLE, { wishId, talkId: saved === 1 ? talkId : cancelledId, basedOn }),
  'talks restoreTalk': async ({ talkId }) => {
    await cancelTalk(CONSOLE, { talkId, reason: '出差' })
    return (basedOn, saved) =>
      isByOther(basedOn, saved) ? reword(talkId) : restoreTalk(CONSOLE, { talkId, basedOn })
  },
}

/** Where a command is done once and for all, what another saves first is something else. */
function isByOther(basedOn: BasedOn, saved: Saved): boolean {
  return saved === 1 && Object.keys(basedOn).length > 0
}

function reword(talkId: string): Promise<Outcome<unknown>> {
  const people = { speakerId: null, hostId: null, mode: 'LIVE', visibility: 'MEMBERS' } as const
  return editTalk(CONSOLE, {
    talkId,
    clocks: null,
    topic: '换了题目的分享',
    summary: '',
    ...people,
  })
}
