import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import type { PlanFixture } from '@/lib/talks/fixtures'

/** Everything by which the speaker of `logTalk` is known; invented, and in many places below. */
export const FINGERPRINTS = [
  '沈知远',
  '知远',
  'Ethan',
  '远山客',
  'ethan.shen@mail.example.com',
  'shen-contact',
  '想念那场雨',
]

/** Writes the speaker's names into every field that can hold them. */
export async function spreadNames(stage: PlanFixture, talkId: string): Promise<void> {
  const db = readable()
  const memberId = stage.speakerId
  const { groupId } = stage
  await db.member.update({
    where: { id: memberId },
    data: {
      email: 'ethan.shen@mail.example.com',
      contact: 'shen-contact',
      about: '我是沈知远',
      folded: '沈知远',
      openFolded: '沈知远',
      pinyin: 'shenzhiyuan',
      locale: 'zh',
    },
  })
  await db.memberName.create({
    data: { memberId, kind: 'PEN_NAME', text: '远山客', folded: '远山客', source: 'profile' },
  })
  await db.member.update({
    where: { id: stage.member.memberId },
    data: { about: '常和沈知远、远山客讨论' },
  })
  await db.talk.update({
    where: { id: talkId },
    data: { summary: '沈知远主讲，联系 ethan.shen@mail.example.com' },
  })
  await db.night.updateMany({ data: { blockedReason: '远山客请假' } })
  await db.statusEvent.create({
    data: { memberId, kind: 'ON_LEAVE', reason: '沈知远出差', at: new Date() },
  })
  await db.groupTransfer.create({
    data: { memberId, fromGroupId: groupId, toGroupId: stage.otherGroupId, reason: '知远想换群' },
  })
  await db.mentionedName.create({
    data: {
      groupId,
      text: '知远Ethan',
      folded: '知远ethan',
      times: 3,
      memberId,
      firstAt: new Date(),
      lastAt: new Date(),
    },
  })
  const rosterRow = (line: number, nickname: string, owner: string | null) => ({
    line,
    nickname,
    outcome: 'SAME' as const,
    memberId: owner,
    fields: { name: '沈知远', account: nickname, faults: [] },
    doubt: {
      reasons: [{ code: 'NAME', facts: { name: '知远' } }],
      candidates: [{ memberId, score: 60, reasons: [{ code: 'NAME', facts: { name: '沈知远' } }] }],
    },
  })
  await db.roster.create({
    data: {
      groupId,
      format: 'LIST',
      fileName: '沈知远交的名单.txt',
      sha256: '0',
      takenAt: new Date(),
      rows: {
        create: [rosterRow(1, '知远Ethan', memberId), rosterRow(2, '远山客-青舟支付', null)],
      },
    },
  })
  await db.reminderBatch.create({
    data: {
      groupId,
      locale: 'zh',
      messages: [
        {
          text: '@知远Ethan 群昵称缺公司，建议改成「沈知远-青舟支付」',
          memberIds: [memberId],
          spared: [{ memberId, displayName: '沈知远', why: 'RENAMED' }],
        },
      ],
    },
  })
  await db.foundNight.create({
    data: {
      groupId,
      date: new Date('2026-01-05'),
      state: 'PROPOSED',
      facts: { speaker: { label: '沈知远-青舟支付', name: '沈知远' }, topic: '远山客谈对账' },
    },
  })
  const words = { subject: '沈知远', text: '知远你好', html: '<p>知远</p>' }
  await db.mail.create({ data: { ...words, to: 'ethan.shen@mail.example.com' } })
  await db.mail.create({ data: { ...words, to: 'someone@mail.example.com' } })
  await db.upload.create({
    data: {
      groupId,
      fileName: 'log.md',
      size: 1,
      preview: { first: [{ label: '沈知远-青舟支付', text: '想念那场雨' }], messages: 1 },
    },
  })
  await db.session.create({
    data: { memberId, tokenHash: 't', device: 'Ethan', expiresAt: new Date(Date.now() + 1e9) },
  })
}

let looking: string | undefined

/** Every column of every table that contains one of the words, as text, in JSON or in a list. */
export async function placesOf(words: readonly string[]): Promise<string[]> {
  looking ??= await lookingScript()
  const { rows } = await pool().query<{ place: string }>(looking, [words])
  return rows.map(({ place }) => place)
}

/** One statement for all tables: one for each word and column takes a second. */
async function lookingScript(): Promise<string> {
  const tables = await pool().query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const looks = tables.rows.map(
    ({ name }) =>
      `SELECT DISTINCT '${name}.' || field.key || ': ' || sought.text AS place
       FROM "${name}" t, jsonb_each_text(to_jsonb(t)) field, unnest($1::text[]) sought (text)
       WHERE strpos(lower(field.value), lower(sought.text)) > 0`,
  )
  return looks.join(' UNION ALL ')
}
