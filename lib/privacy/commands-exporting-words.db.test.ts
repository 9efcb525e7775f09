import { beforeAll, describe, expect, test } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { record } from '@/lib/audit/record'
import type { AuditAction } from '@/lib/audit/types'
import { createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { exportData } from './commands-exporting'
import { spreadNames } from './fixtures-person'
import { wordLists, wordOf } from './rules-cells'
import { ALL_SECTIONS } from './store-export'

const LOCALES = ['zh', 'en'] as const
const DATE = 1082

let stage: PlanFixture
let speaker: MemberViewer

beforeAll(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  speaker = { ...stage.member, memberId: stage.speakerId, displayName: '沈知远' }
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('s') } })
  await spreadNames(stage, await logTalk(stage, id))
  const night = await readable().night.findFirstOrThrow()
  await readable().checkIn.create({
    data: {
      nightId: night.id,
      memberId: stage.speakerId,
      status: 'ON_TIME',
      via: 'LOG',
      at: new Date('2026-05-18T11:20:00Z'),
    },
  })
  await readable().member.update({ where: { id: stage.speakerId }, data: { roles: ['EDITOR'] } })
  const facts = { subjectType: 'member', subjectId: stage.speakerId }
  await transaction(async (tx) => {
    await record(tx, speaker, { action: 'member.merged', ...facts })
    // As an older release may have written it.
    const action = 'something.unheard-of' as AuditAction
    await record(tx, speaker, { action, ...facts })
  })
})

async function page(locale: 'zh' | 'en'): Promise<string> {
  const outcome = await exportData(speaker, stage.speakerId, { as: 'html', locale })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  let text = ''
  for await (const piece of outcome.value.pieces) text += piece
  return text
}

describe('the readable file', () => {
  test('says days, moments and codes in words of the language', async () => {
    const cells = (html: string) =>
      [...html.matchAll(/<td>(?<cell>[^<]*)<\/td>/gu)].map((match) => match.groups?.['cell'] ?? '')
    const day = stage.tonight.subtract({ days: 7 })
    const zh = cells(await page('zh'))
    expect(zh).toEqual(
      expect.arrayContaining([
        '按时到',
        '群聊里的签到',
        '在群里',
        '已讲',
        '请假',
        '群昵称',
        '整理',
        '把两份档案并成了一份',
        '其他',
      ]),
    )
    expect(zh).toContain(`${day.year} 年 ${day.month} 月 ${day.day} 日`)
    const en = cells(await page('en'))
    expect(en).toEqual(
      expect.arrayContaining([
        'on time',
        'from the chat log',
        'in the group',
        'held',
        'on leave',
        'editor',
      ]),
    )
    for (const cell of [...zh, ...en]) {
      expect(cell).not.toMatch(
        /^[A-Z]{2,}(?:_[A-Z]+)*$|\d{4}-\d{2}-\d{2}|00:00:00|^[a-z]+\.[a-zA-Z-]+$/u,
      )
    }
  })

  test('has every day as a day and every code of the database with its words', async () => {
    const missing: string[] = []
    for (const section of ALL_SECTIONS) {
      // As stored, without the casts: the database then says what type each column is of.
      const columns = Object.entries(section.columns).map(
        ([name, sql]) => `${sql.replace(/::text(?:\[\])?$/u, '')} AS "${name}"`,
      )
      const { fields } = await pool().query(
        `SELECT ${columns.join(', ')} FROM ${section.from} LIMIT 0`
          .replaceAll('$1', 'ARRAY[]')
          .replaceAll('$2', 'ARRAY[]'),
      )
      for (const { name, dataTypeID } of fields) {
        const place = `${section.name}.${name}`
        if (dataTypeID === DATE) missing.push(`${place} is a day: use asDay`)
        for (const code of await codesOf(dataTypeID)) {
          const list = section.words?.[name] ?? ''
          for (const locale of LOCALES) {
            if (wordOf(wordLists(locale), list, code) === null)
              missing.push(`${place} ${code} has no word in ${locale}`)
          }
        }
      }
    }
    expect(missing).toEqual([])
  })
})

/** The values of an enum, or of a list of one; none for other types. */
async function codesOf(type: number): Promise<string[]> {
  const { rows } = await pool().query<{ code: string }>(
    `SELECT e.enumlabel AS code FROM pg_type t JOIN pg_enum e ON e.enumtypid IN (t.oid, t.typelem)
     WHERE t.oid = $1`,
    [type],
  )
  return rows.map(({ code }) => code)
}
