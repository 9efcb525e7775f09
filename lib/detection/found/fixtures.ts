import { readable } from '@/lib/db/transaction'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { foundNight } from './queries'
import { replaceProposals } from './store-propose'
import type { Decision, StoredFacts } from './types'

export const VISITOR: Viewer = { kind: 'visitor' }
export const SPEAKER = '沈知远-青舟支付'
export const GUEST = '顾南舟-临溪银行-杭州'

/** Tonight in the log of the stage's group, proposed as a held night; its guest is a known member. */
export type FoundNightFixture = PlanFixture & {
  readonly editor: MemberViewer
  readonly date: string
  /** Of the messages, in order. */
  readonly ids: readonly string[]
}

export async function createFoundNight(): Promise<FoundNightFixture> {
  const stage = await createPlanFixture()
  const editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  const found = await importEvening(stage, editor, stage.tonight.toString())
  await readable().logPerson.updateMany({
    where: { label: GUEST },
    data: { memberId: stage.member.memberId },
  })
  return found
}

/** The log of an evening, in which a talk was found; no label has a member yet. */
export async function importEvening(
  stage: PlanFixture,
  editor: MemberViewer,
  date: string,
): Promise<FoundNightFixture> {
  await logMessages(stage.groupId, date, [
    { at: '19:15:00', label: 'Host', text: '签到' },
    { at: '19:16:00', label: GUEST, text: '[OK]' },
    { at: '19:29:50', label: SPEAKER, text: '[OK]' },
    { at: '19:30:00', label: SPEAKER, text: '大家好' },
    { at: '19:58:00', label: SPEAKER, text: '就到这里' },
    { at: '20:00:00', label: GUEST, text: '日切怎么算？' },
    { at: '20:05:00', label: SPEAKER, text: '看账单日' },
  ])
  const messages = await readable().message.findMany({ orderBy: { id: 'asc' } })
  const found = { ...stage, editor, date, ids: messages.map(({ id }) => String(id)) }
  await propose(found, storedNight(date, found.ids))
  return found
}

/** What detection now sees of the evening; null for nothing. */
export async function propose(
  { groupId, date }: FoundNightFixture,
  night: StoredFacts | null,
): Promise<void> {
  const span = { from: date, to: date }
  await replaceProposals(readable(), groupId, span, night === null ? [] : [night])
}

/** The one found night there is. */
export async function foundNightId(): Promise<string> {
  return (await readable().foundNight.findFirstOrThrow()).id
}

/** What the desk proposes to decide on it, changed. */
export async function decisionOn(
  { editor }: FoundNightFixture,
  id: string,
  change: Partial<Decision> = {},
): Promise<Decision> {
  const evidence = await foundNight(editor, id)
  if (evidence === null) throw new Error('No found night.')
  return { ...evidence.decision, ...change }
}

/** A held night as detection keeps it; `ids` are seven messages: three of the check-in, four of the talk. */
export function storedNight(date: string, ids: readonly string[]): StoredFacts {
  const message = (place: number) => ids[place] ?? null
  return {
    date,
    status: 'held',
    mode: 'live',
    speaker: { label: SPEAKER, name: null },
    topic: '对账入门',
    host: 'Host',
    checkIn: { openedAt: '19:15', closedAt: '19:30', method: 'gesture', onTime: 2, late: 0 },
    talk: { startedAt: '19:30', endedAt: '19:58' },
    questions: { startedAt: '20:00', endedAt: '20:05' },
    confidence: 0.9,
    reasons: [{ code: 'SPEAKER_BURST', facts: { messages: 2 } }],
    remarks: [],
    messages: {
      talkStart: message(3),
      talkEnd: message(4),
      questionsStart: message(5),
      questionsEnd: message(6),
      notice: null,
      checkIn: ids.slice(0, 3),
    },
  }
}
