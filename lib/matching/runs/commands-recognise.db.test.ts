import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { freshDatabase } from '@/lib/testing/database'
import { recognisePeople } from './commands-recognise'

const CONSOLE: Actor = { kind: 'console' }

beforeEach(freshDatabase)

test('a label is taken for the member of that name, unless an organiser declined the pair', async () => {
  const groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
  const db = readable()
  const [ann, ben] = await Promise.all(
    ['Ann', 'Ben'].map(async (displayName) => {
      const member = await db.member.create({ data: { displayName, groupId } })
      const label = { groupId, label: displayName, folded: displayName.toLowerCase() }
      return { member, person: await db.logPerson.create({ data: label }) }
    }),
  )
  if (ann === undefined || ben === undefined) throw new Error('No members.')
  await db.samePersonProposal.create({
    data: {
      personId: ben.person.id,
      memberId: ben.member.id,
      state: 'DECLINED',
      score: 1,
      reasons: [],
    },
  })
  expect(await recognisePeople(CONSOLE, groupId)).toEqual({ ok: true, value: 1 })
  const labels = await db.logPerson.findMany({ orderBy: { label: 'asc' } })
  expect(labels.map(({ label, memberId }) => [label, memberId])).toEqual([
    ['Ann', ann.member.id],
    ['Ben', null],
  ])
})
