import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { Temporal } from 'temporal-polyfill'
import type { DemoRole } from '@/lib/auth/demo/schema'
import { ROLES, type Actor } from '@/lib/auth/types'
import { undoCheckIn } from '@/lib/checkins/commands'
import { readable } from '@/lib/db/transaction'
import { openSpeakerDraw } from '@/lib/speaker-draws/commands'
import { foldTopic } from '@/lib/talks/wishes/rules'
import { eveningOf } from '@/lib/nights/rules-times'
import { now, toDate } from '@/lib/shared/clock'

/** An actor of every role, and one of everything they might act upon. */
export type CommandFixtures = {
  readonly actors: Readonly<Record<DemoRole, Actor>>
  readonly groupId: string
  /** An ordinary member who acts nowhere. */
  readonly memberId: string
  /** Tonight's, with the check-in open. */
  readonly nightId: string
  readonly checkInId: string
  /** The record of one that was taken back, of another member. */
  readonly undoneId: string
  /** Of which the host of that night is asked. */
  readonly keptTapId: string
  /** On another night, and one that was called off. */
  readonly talkId: string
  readonly cancelledId: string
  readonly free: Temporal.PlainDate
  /** Of the applicant; it waits for organisers. */
  readonly applicationId: string
  /** An ask of that member to speak on any evening. */
  readonly askId: string
  /** Of that member: to edit on Mondays. */
  readonly dutyId: string
  /** Of that night: committed, and not listed yet. */
  readonly speakerDrawId: string
  /** Two that are open, one that was merged into the second, and one that was closed. */
  readonly wishId: string
  readonly otherWishId: string
  readonly mergedWishId: string
  readonly closedWishId: string
  /** On that talk: two that are open, and one that was merged into the second. */
  readonly questionId: string
  readonly otherQuestionId: string
  readonly mergedQuestionId: string
}

const ZONE = 'Asia/Shanghai'

export async function createCommandFixtures(): Promise<CommandFixtures> {
  const db = readable()
  await db.community.create({ data: { name: '晚灯', timeZone: ZONE, setUpAt: new Date(0) } })
  const { id: groupId } = await db.group.create({ data: { name: '试群' } })
  const tonight = eveningOf(now(), ZONE)
  const { id: memberId } = await db.member.create({ data: { displayName: '季听澜', groupId } })
  const nightId = await night(groupId, tonight)
  await db.talk.create({ data: { groupId, nightId, topic: '今晚的分享' } })
  const checkIn = await db.checkIn.create({
    data: { nightId, memberId, status: 'ON_TIME', via: 'SELF' },
  })
  const undoneId = await undoneCheckIn(groupId, nightId)
  const talkId = await talkOn(groupId, tonight.add({ days: 3 }), 'PLANNED')
  const cancelledId = await talkOn(groupId, tonight.add({ days: 4 }), 'CANCELLED')
  const { id: applicationId } = await db.application.create({
    data: {
      groupId,
      state: 'WAITING',
      provenAt: toDate(now()),
      email: 'lu@applicant.example',
      name: '陆望舒',
      company: '南窗科技',
      position: '产品',
      nickname: '陆望舒-南窗科技-产品',
    },
  })
  const wishes = await createWishes()
  const questions = await createQuestions(talkId)
  const { id: askId } = await db.talkAsk.create({
    data: {
      groupId,
      memberId,
      state: 'OPEN',
      askedAt: toDate(now()),
      dueAt: toDate(now().add({ hours: 48 })),
    },
  })
  const { id: dutyId } = await db.dutyAssignment.create({
    data: { groupId, memberId, kind: 'EDITOR', weekday: 1, firstDay: new Date('2026-01-05') },
  })
  return {
    ...wishes,
    ...questions,
    actors: await everyone(groupId, applicationId),
    groupId,
    memberId,
    nightId,
    checkInId: checkIn.id,
    undoneId,
    keptTapId: await keptTap(groupId, nightId),
    talkId,
    cancelledId,
    free: tonight.add({ days: 7 }),
    applicationId,
    askId,
    dutyId,
    speakerDrawId: await speakerDraw(nightId),
  }
}

async function speakerDraw(nightId: string): Promise<string> {
  const opened = await openSpeakerDraw({ kind: 'console' }, { nightId })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { drawId } = opened.value
  return (await readable().speakerDraw.findUniqueOrThrow({ where: { drawId } })).id
}

async function undoneCheckIn(groupId: string, nightId: string): Promise<string> {
  const db = readable()
  const { id: memberId } = await db.member.create({ data: { displayName: '闻溪', groupId } })
  const data = { nightId, memberId, status: 'ON_TIME', via: 'SELF' } as const
  const { id } = await db.checkIn.create({ data })
  const undone = await undoCheckIn({ kind: 'console' }, id)
  if (!undone.ok) throw new Error(undone.refusal.code)
  const act = await db.auditRecord.findFirstOrThrow({ where: { action: 'check-in.undone' } })
  return String(act.id)
}

async function keptTap(groupId: string, nightId: string): Promise<string> {
  const { id: memberId } = await readable().member.create({
    data: { displayName: '程远帆', groupId },
  })
  const at = toDate(now())
  const times = { tappedAt: at, sentAt: at, receivedAt: at, claimedAt: at }
  const data = { id: crypto.randomUUID(), nightId, memberId, result: 'ASKED', ...times } as const
  return (await readable().offlineTap.create({ data })).id
}

async function everyone(
  groupId: string,
  applicationId: string,
): Promise<CommandFixtures['actors']> {
  const member = await actor(groupId, [])
  const holders = await Promise.all(
    ROLES.map(async (role) => [role, await actor(groupId, [role])] as const),
  )
  const actors = {
    VISITOR: { kind: 'visitor' },
    APPLICANT: { kind: 'applicant', applicationId },
    MEMBER: member,
    ...Object.fromEntries(holders),
  }
  return actors as CommandFixtures['actors']
}

async function actor(groupId: string, roles: (typeof ROLES)[number][]): Promise<Actor> {
  const data = { displayName: roles[0] ?? '成员', groupId, roles }
  const { id: memberId, displayName } = await readable().member.create({ data })
  const expiresAt = toDate(now().add({ hours: 1 }))
  const session = await readable().session.create({
    data: { memberId, tokenHash: memberId, expiresAt },
  })
  return signedIn({ memberId, displayName, groupId, roles, sessionId: session.id })
}

async function talkOn(
  groupId: string,
  date: Temporal.PlainDate,
  state: 'PLANNED' | 'CANCELLED',
): Promise<string> {
  const nightId = await night(groupId, date)
  const data = { groupId, nightId, topic: `${state} 的分享`, state }
  return (await readable().talk.create({ data })).id
}

/** The check-in opened five minutes ago on tonight's date, and as many days later on a later one. */
async function night(groupId: string, date: Temporal.PlainDate): Promise<string> {
  const ahead = eveningOf(now(), ZONE).until(date).days
  const at = (minutes: number) => toDate(now().add({ minutes: ahead * 24 * 60 + minutes }))
  const { id } = await readable().night.create({
    data: {
      groupId,
      date: new Date(`${date.toString()}T00:00:00.000Z`),
      checkInOpensAt: at(-5),
      checkInClosesAt: at(20),
      startsAt: at(20),
      questionsAt: at(50),
      endsAt: at(110),
    },
  })
  return id
}

async function createQuestions(talkId: string) {
  const question = async (text: string, more = {}) =>
    (await readable().question.create({ data: { talkId, text, ...more } })).id
  const otherQuestionId = await question('长款怎么记账？')
  return {
    questionId: await question('短款先查哪里？'),
    otherQuestionId,
    mergedQuestionId: await question('长款怎么办？', { mergedIntoId: otherQuestionId }),
  }
}

async function createWishes() {
  const wish = async (topic: string, more = {}) =>
    (await readable().wish.create({ data: { topic, ...foldTopic(topic), ...more } })).id
  const [wishId, otherWishId] = [await wish('怎么读清算规则'), await wish('聚合码的退款')]
  const mergedWishId = await wish('退款怎么走', { mergedIntoId: otherWishId })
  return {
    wishId,
    otherWishId,
    mergedWishId,
    closedWishId: await wish('面试问什么', { closedReason: '讲过了' }),
  }
}
