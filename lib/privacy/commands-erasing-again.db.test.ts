import { beforeEach, expect, test } from 'vitest'
import { openLink } from '@/lib/auth/links/open-link'
import { createSession } from '@/lib/auth/sessions/store'
import type { MemberViewer } from '@/lib/auth/types'
import { checkIn } from '@/lib/checkins/commands'
import { readable } from '@/lib/db/transaction'
import { importLog } from '@/lib/logs/import/commands'
import { recognisePeople } from '@/lib/matching/runs/commands-recognise'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import {
  addMember,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { eraseMember } from './commands-erasing'
import { placesOf } from './fixtures-person'

const CONSOLE = { kind: 'console' } as const
const LABEL = '沈知远-青舟支付'
const LOG = [
  writeMessage('2026-05-18 19:30:00', LABEL, '我是知远，先说长款'),
  writeMessage('2026-05-18 19:31:00', '顾南舟', `@${LABEL} 请问日切`),
  writeMessage(
    '2026-05-18 19:32:00',
    '顾南舟',
    `「${LABEL}：先说长款」`,
    '- - - - - - - - - - - - - - -',
    '同意',
  ),
].join('')
const LATER = [
  writeMessage('2026-05-19 19:30:00', LABEL, '我又来了'),
  writeMessage('2026-05-19 19:31:00', '顾南舟', `@${LABEL} 欢迎`),
].join('')
const TRACES = ['沈知远', '先说长款', '我又来了', '知远Ethan']

let stage: PlanFixture
let owner: MemberViewer

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  owner = await addMember(stage.groupId, '许听潮', ['OWNER'])
})

const importing = (text: string, groupId = stage.groupId) =>
  importLog(CONSOLE, sourceOf(`## 2026-05-18\n${text}`), { groupId })
const erase = () =>
  eraseMember(owner, { memberId: stage.speakerId, words: 'KEEP', typed: '沈知远' })

async function bringInAndErase() {
  await importing(LOG)
  await readable().logPerson.updateMany({
    where: { label: LABEL, groupId: stage.groupId },
    data: { memberId: stage.speakerId },
  })
  expect((await erase()).ok).toBe(true)
}

test('importing the same log again adds nothing and brings no name back', async () => {
  await bringInAndErase()
  const before = await readable().message.count()
  const outcome = await importing(LOG)
  expect(outcome.ok && outcome.value.added).toBe(0)
  expect(await readable().message.count()).toBe(before)
  expect(await placesOf(TRACES)).toEqual([])
})

test('the keys that are left of changed messages can be made by the app alone', async () => {
  await importing(LOG)
  const keys = async () =>
    (await readable().message.findMany({ orderBy: { id: 'asc' } })).map(({ key }) =>
      Buffer.from(key).toString('hex'),
    )
  const before = await keys()
  await readable().logPerson.updateMany({
    where: { label: LABEL },
    data: { memberId: stage.speakerId },
  })
  expect((await erase()).ok).toBe(true)
  const after = await keys()
  expect(after.filter((key) => before.includes(key))).toEqual([])
  expect(after.map(({ length }) => length)).toEqual([66, 66, 66])
})

test('under another name, the log of an erased person brings back neither their words nor that name', async () => {
  const at = (label: string) =>
    writeMessage('2026-05-18 19:33:00', label, '渠道侧的日切和我们自己的重试都会造成差错，要对两遍')
  await importing(LOG + at(LABEL))
  await readable().logPerson.updateMany({
    where: { label: LABEL },
    data: { memberId: stage.speakerId },
  })
  expect((await erase()).ok).toBe(true)
  const later = writeMessage('2026-05-20 19:30:00', '远远在外', '换了名字再说几句')
  expect(await importing(at('远远在外') + later)).toMatchObject({ value: { added: 0 } })
  expect(await placesOf(['远远在外', '换了名字', '渠道侧的日切'])).toEqual([])
})

test('a longer log, and the same log in another group, bring nothing back either', async () => {
  await bringInAndErase()
  await importing(LOG + LATER)
  await importing(LOG, stage.otherGroupId)
  expect(await placesOf(TRACES)).toEqual([])
  const people = await readable().logPerson.findMany({ where: { groupId: stage.groupId } })
  expect(
    people.filter(({ label }) => label.startsWith('○○')).map(({ memberId }) => memberId),
  ).toEqual([stage.speakerId])
  await recognisePeople(CONSOLE, stage.otherGroupId)
  expect(await readable().message.count()).toBe(8)
})

test('a name that another member shares stays theirs', async () => {
  const other = await readable().logPerson.create({
    data: { groupId: stage.otherGroupId, label: LABEL, folded: LABEL },
  })
  await bringInAndErase()
  await importing(LATER, stage.otherGroupId)
  const said = await readable().message.findMany({ where: { personId: other.id } })
  expect(said.map(({ text }) => text)).toEqual(['我又来了'])
})

test('an import and an erasure at once leave nothing of the person', async () => {
  await importing(LOG)
  await readable().logPerson.updateMany({
    where: { label: LABEL, groupId: stage.groupId },
    data: { memberId: stage.speakerId },
  })
  const outcomes = await Promise.all([erase(), importing(LATER), importing(LOG)])
  if (!outcomes[0].ok) expect(outcomes[0].refusal.code).toBe('NAMES_BUSY')
  if (!outcomes[0].ok) await erase()
  expect(await placesOf(TRACES)).toEqual([])
})

test('a member who is being erased cannot sign in', async () => {
  const expiresAt = new Date(Date.now() + 1e9)
  const person = { memberId: stage.speakerId, device: 'Ethan' }
  const session = { ...person, tokenHash: 'x', expiresAt, via: null, madeById: null }
  await Promise.all([erase(), createSession(readable(), session, new Date())])
  expect(await readable().session.count({ where: { memberId: stage.speakerId } })).toBe(0)
  expect(await createSession(readable(), session, new Date())).toBeNull()
  expect(await openLink('unknown', { device: null })).toBeNull()
})

test('a check-in at the same moment is counted or refused, and contains no name', async () => {
  const { nightId } = await createPlannedTalk(stage, {
    date: stage.tonight,
    clocks: {
      checkInOpens: '05:00',
      checkInCloses: '04:58',
      starts: '05:01',
      questions: '04:58',
      ends: '04:59',
    },
  }).catch(() => ({ nightId: '' }))
  const speaker = { ...stage.member, memberId: stage.speakerId, displayName: '沈知远' }
  const [erased] = await Promise.all([erase(), checkIn(speaker, nightId)])
  expect(erased.ok).toBe(true)
  expect(await placesOf(['沈知远', '知远Ethan'])).toEqual([])
  expect(await readable().checkIn.count()).toBeLessThanOrEqual(1)
})
