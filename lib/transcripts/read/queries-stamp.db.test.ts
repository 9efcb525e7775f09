import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { nameGroups } from '@/lib/communities/commands'
import { currentCommunity } from '@/lib/communities/queries'
import { readable, transaction } from '@/lib/db/transaction'
import { undoMerge, mergeMembers } from '@/lib/matching/merges/commands'
import { correctMember, editOwnProfile } from '@/lib/members/commands'
import { addOwnName } from '@/lib/members/names/commands-self'
import { withPageCache } from '@/lib/page-cache/serve'
import { changeConsents } from '@/lib/privacy/commands-consents'
import { eraseMember } from '@/lib/privacy/commands-erasing'
import type { ArchiveAs } from '@/lib/privacy/types'
import type { Outcome } from '@/lib/shared/outcome'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { editTalk } from '@/lib/talks/plan/commands-edit'
import { askQuestion } from '@/lib/talks/questions/commands'
import { answerQuestion } from '@/lib/talks/questions/commands-answer'
import { hideQuestion } from '@/lib/talks/questions/commands-desk'
import { questionsOn } from '@/lib/talks/questions/queries'
import { freshDatabase } from '@/lib/testing/database'
import { logMessages } from '@/lib/transcripts/fixtures-log'
import { logTalk } from '@/lib/transcripts/fixtures-talk'
import { publishTranscript, withdrawTranscript } from '@/lib/transcripts/publish/commands'
import { hideNewNamesJob } from '@/lib/transcripts/takedown/jobs'
import { refuseNamesInPublished } from '@/lib/transcripts/publish/commands-rewording'
import { publicStamp } from './queries-stamp'
import { talkPage } from './queries'

const VISITOR: Viewer = { kind: 'visitor' }

let stage: PlanFixture
let editor: MemberViewer
let owner: MemberViewer
let mentioned: MemberViewer
let talkId: string
let server: Server
let rendered: number

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['EDITOR'])
  owner = await addMember(stage.groupId, '许听潮', ['OWNER', 'ORGANISER', 'COORDINATOR'])
  mentioned = await addMember(stage.groupId, '裴小满', [])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 8, height: 6 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await logMessages(stage.groupId, stage.tonight.subtract({ days: 7 }).toString(), [
    { at: '20:12:00', label: 'Night Boat', text: '这个要看裴小满怎么说', key: 'mentions' },
    { at: '20:13:00', label: 'Night Boat', text: '账单日要写在合同里', key: 'contract' },
  ])
  for (const viewer of [mentioned, stage.member]) await wish(viewer, 'NAMED')
  expect(codeOf(await publishTranscript(editor, talkId))).toBe('OK')
  await serve()
})
afterEach(() => server.close())

/** The page as the app makes it for visitors, in one line of markup. */
async function page(): Promise<string | null> {
  const read = await talkPage(VISITOR, talkId)
  if (read === null) return null
  const { now: _, ...made } = read
  const asked = await questionsOn(VISITOR, talkId)
  return JSON.stringify([await currentCommunity(), made, asked]).replaceAll('<', '')
}

async function serve() {
  rendered = 0
  const handle = withPageCache({
    app: async (_, answer) => {
      rendered += 1
      const made = await page()
      answer.writeHead(made === null ? 404 : 200, { 'content-type': 'text/html' })
      answer.end(`<!doctype html><body>${made ?? ''}`)
    },
    stampOf: publicStamp,
    sessions: ['yehua-session'],
    address: () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
  })
  server = createServer((request, answer) => void handle(request, answer))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
}

async function ask(): Promise<string> {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/talks/${talkId}`)
  return (await answer.text()).replace('<!doctype html><body>', '')
}

const wish = (viewer: MemberViewer, archiveAs: ArchiveAs) =>
  changeConsents(viewer, { archiveAs, namePublic: true })

const named = (displayName: string) => ({
  displayName,
  company: null,
  position: null,
  city: null,
  about: null,
  groupNickname: null,
})

const words = (topic: string, visibility: 'PUBLIC' | 'MEMBERS') => ({
  talkId,
  topic,
  summary: '',
  speakerId: stage.speakerId,
  hostId: null,
  mode: 'LIVE' as const,
  visibility,
  clocks: null,
})

let mergeId = ''
let questionId = ''

/** Every kind of row that the page is made from, changed by the command that changes it. */
const CHANGES: readonly (readonly [string, () => Promise<Outcome<unknown>>])[] = [
  ['the speaker wants to be named', () => wish(speaker(), 'NAMED')],
  ['the speaker takes another name', () => editOwnProfile(speaker(), named('沈远山'))],
  ['the speaker wants the role again', () => wish(speaker(), 'ROLE')],
  [
    'a member whom others mention is renamed at the desk',
    () =>
      correctMember(owner, mentioned.memberId, {
        ...named('裴满'),
        email: null,
        groupId: stage.groupId,
        joinedOn: null,
      }),
  ],
  ['a member whom others mention wants the role', () => wish(mentioned, 'ROLE')],
  [
    'a named member is merged into one who is not',
    async () => {
      const other = await addMember(stage.groupId, '南舟', [])
      const keptId = other.memberId
      const merged = await mergeMembers(owner, {
        keptId,
        otherId: stage.member.memberId,
        reason: '同一个人',
      })
      mergeId = merged.ok ? merged.value : ''
      return merged
    },
  ],
  ['the merge is undone', () => undoMerge(owner, mergeId)],
  [
    'a name becomes known that stands in a line',
    async () => {
      const added = await addOwnName(stage.member, { kind: 'PEN_NAME', text: '账单日' })
      await hideNewNamesJob.work({})
      return added
    },
  ],
  [
    'a member asks the speaker',
    async () => {
      const text = '账单日怎么改？'
      const asked = await askQuestion(stage.member, { talkId, text, withoutName: false })
      questionId = asked.ok ? asked.value.questionId : ''
      return asked
    },
  ],
  [
    'the speaker answers in writing',
    () => answerQuestion(speaker(), { questionId, answer: '先问合同。' }),
  ],
  ['the question is hidden', () => hideQuestion(owner, { questionId, reason: '重复' })],
  [
    'the topic is corrected',
    () => editTalk(owner, words('对账的七种差错', 'PUBLIC'), refuseNamesInPublished),
  ],
  ['the group is renamed', () => transaction((tx) => nameGroups(tx, ['产品夜谈群', '技术夜谈群']))],
  [
    'a member is erased',
    () => eraseMember(owner, { memberId: stage.member.memberId, words: 'KEEP', typed: '顾南舟' }),
  ],
  [
    'the talk is for members alone',
    () => editTalk(owner, words('对账的七种差错', 'MEMBERS'), refuseNamesInPublished),
  ],
  [
    'the talk is public again',
    () => editTalk(owner, words('对账的七种差错', 'PUBLIC'), refuseNamesInPublished),
  ],
  ['the transcript is withdrawn', () => withdrawTranscript(editor, talkId)],
]

function speaker(): MemberViewer {
  return { ...stage.member, memberId: stage.speakerId, displayName: '沈知远' }
}

test('a kept page shows every change of what it is made from with the next answer', async () => {
  let before = await ask()
  expect(before).toContain('顾南舟')
  for (const [change, work] of CHANGES) {
    const outcome = await work()
    expect([change, codeOf(outcome)]).toEqual([change, 'OK'])
    const after = await ask()
    expect(after, change).not.toBe(before)
    expect(after, change).toBe((await page()) ?? '')
    before = after
  }
})

test('a kept page is rendered once while nothing changes', async () => {
  const first = await ask()
  expect([await ask(), await ask(), rendered]).toEqual([first, first, 1])
})

test('names the speaker who wants to be named, in page and answers, and no one else', async () => {
  expect(await ask()).not.toContain('沈知远')
  await wish(speaker(), 'NAMED')
  const read = await talkPage(VISITOR, talkId)
  expect(read?.transcript?.roles).toEqual({ speaker: '沈知远', host: null })
  expect(await ask()).toContain('沈知远')
  await wish(speaker(), 'INITIALS')
  expect(await ask()).not.toContain('沈知远')
})
