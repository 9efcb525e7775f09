import { randomUUID } from 'node:crypto'
import { createMember } from '@/lib/compliance/fixtures'
import { readable } from '@/lib/db/transaction'
import { eveningOf } from '@/lib/nights/rules-times'
import { now, toDate, toDateColumn } from '@/lib/shared/clock'

const ZONE = 'Asia/Shanghai'

const hours = (count: number) => toDate(now().add({ hours: count }))

/** Found nights, drafts of every need, a published transcript with names, uploads and mails in every state. */
export async function fillLog(groupId: string): Promise<void> {
  const db = readable()
  const { memberId } = await createMember(groupId, { names: [['沈知远-青舟支付-产品', 300]] })
  const label = (name: string, member: string | null) =>
    db.logPerson.create({ data: { groupId, label: name, folded: name, memberId: member } })
  const known = await label('沈知远', memberId)
  const unknown = await label('夜航船', null)
  const needs = [null, unknown.id, known.id, known.id]
  for (const [at, speakerPersonId] of needs.entries()) {
    const talk = await held(groupId, { state: 'DRAFT', speakerPersonId })
    await found(groupId, at + 10, { state: 'CONFIRMED', talkId: talk.id })
  }
  // Its speaker wants to be left out: no editor can go on with it.
  const quiet = await createMember(groupId, { names: [['白鹭-青舟支付-产品', 300]] })
  const where = { id: quiet.memberId }
  await db.member.update({ where, data: { archiveAs: 'LEFT_OUT' } })
  const shy = await label('白鹭', quiet.memberId)
  const left = await held(groupId, { state: 'DRAFT', speakerPersonId: shy.id })
  await found(groupId, 20, { state: 'CONFIRMED', talkId: left.id })
  const open = { rules: 1, open: 2 }
  const published = { state: 'PUBLISHED', publishedAt: hours(-90) } as const
  await held(groupId, { ...published, nameCheck: { create: open } })
  await held(groupId, { ...published, nameCheck: { create: { rules: 1, open: 0 } } })
  await found(groupId, 1, { state: 'PROPOSED' })
  await found(groupId, 2, { state: 'PROPOSED' })
  await found(groupId, 3, { state: 'DISMISSED' })
  const mail = { to: 'a@yehua.example', subject: '提醒', text: '', html: '' }
  await db.mail.createMany({
    data: [
      { ...mail, lastError: 'ECONNREFUSED', createdAt: hours(-5) },
      { ...mail, lastError: 'EAUTH 535', createdAt: hours(-4) },
      { ...mail, lastError: 'TOO_LATE', createdAt: hours(-4) },
      { ...mail, createdAt: hours(-1) },
      { ...mail, sentAt: hours(-1), createdAt: hours(-2) },
      { ...mail, lastError: 'EAUTH 535', createdAt: hours(-24 * 20) },
    ],
  })
  const upload = (fileName: string, state: 'READY' | 'FAILED' | 'DONE', ago: number) =>
    db.upload.create({
      data: { groupId, fileName, size: 9n, state, createdAt: hours(-ago), updatedAt: hours(-ago) },
    })
  await upload('一.md', 'READY', 2)
  await upload('二.md', 'FAILED', 5)
  await upload('三.md', 'FAILED', 6)
  await upload('三.md', 'DONE', 4)
  await upload('四.md', 'FAILED', 24 * 30)
}

/** A talk that was given on an evening of its own, with its transcript. */
async function held(groupId: string, transcript: object) {
  const db = readable()
  const daysAgo = 30 + (await db.night.count({ where: { groupId } }))
  const at = (more: number) => hours(-24 * daysAgo + more)
  const night = await db.night.create({
    data: {
      groupId,
      date: toDateColumn(eveningOf(now(), ZONE).subtract({ days: daysAgo })),
      checkInOpensAt: at(0),
      checkInClosesAt: at(1),
      startsAt: at(1),
      questionsAt: at(2),
      endsAt: at(3),
    },
  })
  const times = { startsAt: at(1), endsAt: at(2) }
  return db.talk.create({
    data: {
      groupId,
      nightId: night.id,
      topic: `讲过 ${randomUUID().slice(0, 4)}`,
      state: 'HELD',
      transcript: { create: { ...times, ...transcript } },
    },
  })
}

async function found(groupId: string, daysAgo: number, more: object): Promise<void> {
  const date = toDateColumn(eveningOf(now(), ZONE).subtract({ days: daysAgo }))
  await readable().foundNight.create({ data: { groupId, date, facts: FACTS, ...more } })
}

const FACTS = {
  date: '2026-11-20',
  status: 'held',
  mode: 'live',
  speaker: null,
  topic: '清结算',
  host: null,
  checkIn: { openedAt: null, closedAt: null, method: 'none', onTime: null, late: null },
  talk: { startedAt: null, endedAt: null },
  questions: { startedAt: null, endedAt: null },
  confidence: 0.9,
  reasons: [],
  messages: {
    talkStart: null,
    talkEnd: null,
    questionsStart: null,
    questionsEnd: null,
    notice: null,
    checkIn: [],
  },
}
