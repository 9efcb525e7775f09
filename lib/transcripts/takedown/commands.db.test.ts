import { beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { talkPage } from '@/lib/transcripts/read/queries'
import { takeOutWords, takeVoice } from './commands'

const VISITOR: Viewer = { kind: 'visitor' }
const SYSTEM = { kind: 'system' } as const
/** The second in which Tang and Xu both speak. */
const AT = '20:10:00'

let stage: PlanFixture
let editor: MemberViewer
let tang: MemberViewer
let xu: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  tang = await addMember(stage.groupId, '唐越', [])
  xu = await addMember(stage.groupId, '徐未央', [])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  const people = await logMessages(stage.groupId, stage.tonight.subtract({ days: 7 }).toString(), [
    { at: AT, label: 'Tang', text: '我们这边按天对账', key: 'tang' },
    { at: AT, label: 'Xu', text: '我们这边按笔对账', key: 'xu' },
    {
      at: '20:11:00',
      label: 'Xu',
      text: '按天不够快',
      kind: 'QUOTATION',
      quoted: { label: 'Tang', text: '我们这边按天对账' },
      key: 'quoting',
    },
  ])
  await link(people.get('Tang'), tang.memberId)
  await link(people.get('Xu'), xu.memberId)
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
})

async function link(id = '', memberId: string) {
  await readable().logPerson.update({ where: { id }, data: { memberId } })
}

const takeOut = (memberId: string, labels: readonly string[]) =>
  transaction((tx) => takeOutWords(tx, SYSTEM, { ids: [memberId], labels }))

/** The lines of that second and after, as a visitor reads them. */
async function read() {
  const lines = (await talkPage(VISITOR, talkId))?.transcript?.lines ?? []
  return lines.slice(-3).map(({ voice, text }) => `${voice} ${text}`)
}

/** As lines were before they knew their messages, and were not matched. */
async function forgetMessages() {
  await readable().transcriptLine.updateMany({ data: { messageId: null } })
}

test('takes back the words of one of two who spoke in the same second, and quotations of them', async () => {
  expect(await read()).toEqual([
    'member-C 我们这边按天对账',
    'member-D 我们这边按笔对账',
    'member-D 「我们这边按天对账」\n按天不够快',
  ])
  expect(await takeOut(tang.memberId, ['Tang'])).toEqual({ ok: true, value: 1 })
  expect(await read()).toEqual(['left-out ', 'member-D 我们这边按笔对账', 'member-D 按天不够快'])
})

test('takes back the words of the other in the same way', async () => {
  expect(await takeOut(xu.memberId, ['Xu'])).toEqual({ ok: true, value: 1 })
  expect(await read()).toEqual(['member-C 我们这边按天对账', 'left-out ', 'left-out '])
})

test('takes a letter off the lines of that person alone', async () => {
  await transaction((tx) => takeVoice(tx, SYSTEM, { ids: [tang.memberId], labels: [] }))
  expect((await read()).slice(0, 2)).toEqual([
    'member 我们这边按天对账',
    'member-D 我们这边按笔对账',
  ])
})

test('takes quotations out of a talk at which the person did not speak', async () => {
  await readable().$executeRaw`
    UPDATE "Message" SET "at" = "at" - interval '1 day' WHERE "text" = '我们这边按天对账'`
  expect(codeOf(await takeOut(tang.memberId, ['Tang']))).toBe('OK')
  expect((await read())[2]).toBe('member-D 按天不够快')
})

test('asks an editor, and changes nothing, where lines do not know their messages', async () => {
  await forgetMessages()
  const before = await read()
  const date = stage.tonight.subtract({ days: 7 }).toString()
  expect(await takeOut(tang.memberId, ['Tang'])).toEqual({
    ok: false,
    refusal: { code: 'LINES_UNCERTAIN', facts: { lines: 3, date } },
  })
  expect(await read()).toEqual(before)
  await withdrawTranscript(editor, talkId)
  await publishTranscript(editor, talkId)
  expect(await takeOut(tang.memberId, ['Tang'])).toEqual({ ok: true, value: 1 })
  expect((await read())[0]).toBe('left-out ')
})

test('needs no editor for a person who was not there at that instant', async () => {
  await forgetMessages()
  const other = await addMember(stage.groupId, '无人知', [])
  expect(await takeOut(other.memberId, ['没来过'])).toEqual({ ok: true, value: 0 })
})
