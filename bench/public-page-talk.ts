import { readable } from '@/lib/db/transaction'
import { toDate, toDateColumn } from '@/lib/shared/clock'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { logMessages, type LoggedMessage } from '@/lib/transcripts/fixtures-log'
import { Temporal } from 'temporal-polyfill'

const DATE = '2026-11-18'
const SPEECH = 120
const PICTURES = 23
const QUESTIONS = 17

/**
 * A community with 480 members and one published public talk, as long as a long evening: 120 lines
 * of the speaker, 23 pictures, applause, 17 questions answered. Answers the talk's id.
 */
export async function publishLongTalk(): Promise<string> {
  const db = readable()
  await db.community.create({ data: { name: '晚灯支付技术社', setUpAt: new Date() } })
  const group = await db.group.create({ data: { name: '支付产品群' } })
  await db.member.createMany({
    data: Array.from({ length: 480 }, (_, n) => ({
      displayName: `沈${String.fromCodePoint(0x4e00 + n * 7)}舟`,
      groupId: group.id,
    })),
  })
  const pictures = await pictureIds()
  const people = await logMessages(group.id, DATE, evening(pictures))
  const night = await db.night.create({
    data: {
      groupId: group.id,
      date: toDateColumn(Temporal.PlainDate.from(DATE)),
      checkInOpensAt: at(-15),
      checkInClosesAt: at(0),
      startsAt: at(0),
      questionsAt: at(60),
      endsAt: at(120),
    },
  })
  const talk = await db.talk.create({
    data: {
      groupId: group.id,
      nightId: night.id,
      topic: '银行存管系统：从登记到划拨',
      summary: '登记的是权利，划拨的是钱。',
      state: 'HELD',
      transcript: {
        create: {
          speakerPersonId: people.get('夜航船-青舟支付-产品') ?? null,
          startsAt: at(0),
          endsAt: at(60),
          questionsAt: at(60),
          questionsEndAt: at(120),
        },
      },
    },
  })
  const outcome = await publishTranscript({ kind: 'console' }, talk.id)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return talk.id
}

async function pictureIds(): Promise<string[]> {
  const rows = await readable().media.createManyAndReturn({
    data: Array.from({ length: PICTURES }, (_, n) => ({
      sha256: String(n),
      mimeType: 'image/webp',
      width: 1200,
      height: 800,
      bytes: Buffer.alloc(1000),
    })),
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

function evening(pictures: readonly string[]): LoggedMessage[] {
  const speaker = '夜航船-青舟支付-产品'
  const talk = Array.from({ length: SPEECH }, (_, n): LoggedMessage[] => {
    const mediaId = n % 5 === 4 ? pictures[Math.floor(n / 5)] : undefined
    const words = {
      label: speaker,
      text: `第${n}段：登记的是权利，划拨的是钱，这是两本账，中间隔着一个 T+1。对不上的时候，先看是哪一本。`,
    }
    return [
      { at: clock(n * 24), ...words },
      ...(mediaId === undefined
        ? []
        : [{ at: clock(n * 24 + 5), label: speaker, text: '', kind: 'IMAGE' as const, mediaId }]),
      ...(n % 8 === 7 ? [{ at: clock(n * 24 + 9), label: '听众甲', text: '[强]' }] : []),
    ]
  })
  const questions = Array.from({ length: QUESTIONS }, (_, n): LoggedMessage[] => [
    {
      at: clock(3600 + n * 180),
      label: `听众${n % 7}`,
      text: `第${n}个问题：登记失败了，钱已经划走怎么办？`,
    },
    {
      at: clock(3660 + n * 180),
      label: speaker,
      text: '先冻结，再人工核，绝不自动冲正。冲正看着快，第二天就是另一笔差错。',
    },
    { at: clock(3690 + n * 180), label: speaker, text: '还有一点，每一笔都要能讲清楚。' },
  ])
  return [...talk, ...questions].flat()
}

function clock(seconds: number): string {
  return Temporal.PlainTime.from('19:30').add({ seconds }).toString({ smallestUnit: 'second' })
}

function at(minutes: number): Date {
  return toDate(Temporal.Instant.from(`${DATE}T11:30:00Z`).add({ minutes }))
}
