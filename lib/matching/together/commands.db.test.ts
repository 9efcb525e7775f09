import { beforeEach, expect, it } from 'vitest'
import { readable } from '@/lib/db/transaction'
import { addMember } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { declineProposal } from '@/lib/matching/commands'
import { fingerprint } from '@/lib/matching/merges/fixtures'
import { createTwins } from '@/lib/matching/merges/fixtures-twins'
import type { MemberViewer } from '@/lib/auth/types'
import { acceptTogether, reopenTogether } from './commands'
import { acceptedTogether, exactMatches } from './queries'

const EXACT = [{ code: 'SAME_TEXT', facts: { text: '一样' } }]
const DOUBTFUL = [...EXACT, { code: 'RIVAL', facts: {} }]
let organiser: MemberViewer
let ids: { label: string; member: string; doubtful: string }

beforeEach(async () => {
  await freshDatabase()
  const { keptId, otherId } = await createTwins()
  const db = readable()
  const { groupId } = await db.member.findUniqueOrThrow({ where: { id: keptId } })
  organiser = await addMember(groupId, '何听雨', ['ORGANISER'])
  const [label, member, doubtful] = [
    await db.samePersonProposal.findFirstOrThrow({
      where: { memberId: keptId, personId: { not: null } },
    }),
    await db.samePersonProposal.findFirstOrThrow({ where: { memberId: keptId, otherId } }),
    await db.samePersonProposal.findFirstOrThrow({
      where: { memberId: otherId, otherId: { not: null } },
    }),
  ]
  ids = { label: label.id, member: member.id, doubtful: doubtful.id }
  for (const id of [ids.label, ids.member])
    await db.samePersonProposal.update({ where: { id }, data: { reasons: EXACT } })
  await db.samePersonProposal.update({ where: { id: ids.doubtful }, data: { reasons: DOUBTFUL } })
})

const accept = () => acceptTogether(organiser, [ids.label, ids.member, ids.doubtful])

it('lists what is the same without a doubt, to organisers only', async () => {
  const found = await exactMatches(organiser)
  expect(found.map(({ id, merges }) => [id, merges]).toSorted()).toEqual(
    [
      [ids.label, false],
      [ids.member, true],
    ].toSorted(),
  )
  const member = { ...organiser, roles: [] }
  expect(await exactMatches(member)).toEqual([])
  expect(await acceptTogether(member, [ids.label])).toMatchObject({
    refusal: { code: 'NOT_ALLOWED' },
  })
  expect(await reopenTogether(member, new Date())).toMatchObject({
    refusal: { code: 'NOT_ALLOWED' },
  })
})

it('accepts them in one moment and leaves the doubtful; taking back brings everything back', async () => {
  const before = await fingerprint()
  const accepted = await accept()
  expect(accepted).toMatchObject({ ok: true, value: { done: 2, left: 1 } })
  const at = new Date(accepted.ok ? accepted.value.at : 0)
  expect(await acceptedTogether(organiser, at)).toBe(2)
  expect(await reopenTogether(organiser, at)).toMatchObject({
    ok: true,
    value: { done: 2, left: 0 },
  })
  expect(await fingerprint()).toEqual(before)
  expect(await acceptedTogether(organiser, at)).toBe(0)
  expect(await reopenTogether(organiser, at)).toMatchObject({
    refusal: { code: 'PROPOSAL_DECIDED' },
  })
})

it('leaves what another decided meanwhile, and takes back nothing of another', async () => {
  await declineProposal(organiser, ids.label)
  const accepted = await accept()
  expect(accepted).toMatchObject({ ok: true, value: { done: 1, left: 2 } })
  const other = await addMember(organiser.groupId, '季听澜', ['ORGANISER'])
  const at = new Date(accepted.ok ? accepted.value.at : 0)
  expect(await reopenTogether(other, at)).toMatchObject({ ok: false })
  expect(await acceptedTogether(organiser, at)).toBe(1)
})

it('happens once for each, when two organisers press at once', async () => {
  const outcomes = await Promise.all([accept(), accept()])
  const done = outcomes.map((one) => (one.ok ? one.value.done : 0))
  expect(done.reduce((sum, n) => sum + n, 0)).toBe(2)
})
