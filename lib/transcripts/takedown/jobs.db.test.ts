import { beforeEach, describe, expect, test } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { addMember as addByHand } from '@/lib/members/commands'
import { addName, renameAll, renameTo } from '@/lib/members/names/commands'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { now } from '@/lib/shared/clock'
import { queueNamesAdded } from '@/lib/redaction/store'
import { freshDatabase } from '@/lib/testing/database'
import { publishTranscript } from '@/lib/transcripts/publish/commands'
import { hideNewNamesJob } from './jobs'
import { talkPage } from '@/lib/transcripts/read/queries'
import { logTalk } from '@/lib/transcripts/fixtures-talk'

const NICKNAME = '孟拾光-青禾科技-产品'

let stage: PlanFixture
let editor: MemberViewer
let talkId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  editor = await addMember(stage.groupId, '白鹭洲', ['OWNER', 'EDITOR'])
  const media = { sha256: 'a', mimeType: 'image/webp', width: 800, height: 600 }
  const { id } = await readable().media.create({ data: { ...media, bytes: Buffer.from('slide') } })
  talkId = await logTalk(stage, id)
  await readable().$executeRaw`
    UPDATE "Message" SET "text" = '听孟拾光讲过对账' WHERE "text" = '对账差异有七种'`
  expect((await publishTranscript(editor, talkId)).ok).toBe(true)
  expect(await published()).toContain('听孟拾光讲过对账')
  await drainJobs([hideNewNamesJob])
})

async function published(): Promise<readonly string[]> {
  const page = await talkPage({ kind: 'visitor' }, talkId)
  return page?.transcript?.lines.map(({ text }) => text) ?? []
}

const seen = { source: 'roster', at: now() }
const asName = (kind: 'ACCOUNT_NAME' | 'GROUP_NICKNAME', heldTo: typeof seen.at | null) => ({
  kind,
  text: NICKNAME,
  source: 'log',
  heldFrom: seen.at.subtract({ hours: 2 }),
  heldTo,
})

const WAYS: readonly [string, (tx: Tx, memberId: string) => Promise<unknown>][] = [
  ['a rename', (tx, id) => renameTo(tx, id, NICKNAME, seen)],
  ['many renames', (tx, memberId) => renameAll(tx, [{ memberId, nickname: NICKNAME }], seen)],
  ['a nickname of the past', (tx, id) => addName(tx, id, asName('GROUP_NICKNAME', seen.at))],
  ['an account', (tx, id) => addName(tx, id, asName('ACCOUNT_NAME', null))],
]

describe('a name that becomes known after the publication', () => {
  test.each(WAYS)('is hidden by the job that %s queues', async (_, learn) => {
    await transaction((tx) => learn(tx, stage.member.memberId))
    expect(await drainJobs([hideNewNamesJob])).toBe(1)
    expect(await published()).toContain('听▇▇讲过对账')
    expect((await published()).join('\n')).not.toContain('孟拾光')
  })

  test('is hidden when a member is added by hand', async () => {
    const none = { company: null, position: null, city: null, email: null, groupNickname: null }
    const person = { ...none, displayName: '孟拾光', groupId: stage.groupId, joinedOn: null }
    expect((await addByHand(editor, person)).ok).toBe(true)
    expect(await drainJobs([hideNewNamesJob])).toBe(1)
    expect(await published()).toContain('听▇▇讲过对账')
  })

  test('queues one job however many names one transaction brings, and none when it fails', async () => {
    const learn = (tx: Tx) => WAYS[0]?.[1](tx, stage.member.memberId)
    const failing = transaction(async (tx) => {
      await learn(tx)
      throw new Error('later')
    })
    await expect(failing).rejects.toThrow('later')
    expect(await drainJobs([hideNewNamesJob])).toBe(0)
    await transaction(async (tx) => {
      for (const [, way] of WAYS) await way(tx, stage.speakerId)
    })
    expect(await drainJobs([hideNewNamesJob])).toBe(1)
  })

  test('queues one for each of two transactions, of which none waits for the other', async () => {
    await transaction(async (one) => {
      await queueNamesAdded(one)
      await transaction(queueNamesAdded)
    })
    expect(await drainJobs([hideNewNamesJob])).toBe(2)
  })
})
