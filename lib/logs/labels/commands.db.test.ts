import { beforeEach, expect, test } from 'vitest'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { linkLabel, linkLabels, unlinkLabel } from './commands'

const AT = new Date('2026-05-18T12:00:00Z')
const BY = { at: AT, byId: null }

let groupId: string
let ann: string
let ben: string

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
  ann = await createMember('Ann')
  ben = await createMember('Ben')
})

async function createMember(displayName: string): Promise<string> {
  return (await readable().member.create({ data: { displayName, groupId } })).id
}

async function createLabel(label: string, isOwner = false): Promise<string> {
  const data = { groupId, label, folded: label, isOwner }
  return (await readable().logPerson.create({ data })).id
}

async function memberOf(id: string) {
  const { memberId, linkedVia } = await readable().logPerson.findUniqueOrThrow({ where: { id } })
  return { memberId, linkedVia }
}

const link = (personId: string, memberId: string, replace = false) =>
  transaction((tx) => linkLabel(tx, { personId, memberId, via: 'HAND' }, BY, { replace }))

test('links a label once, and another member only where an editor chose it by hand', async () => {
  const personId = await createLabel('ann')
  expect(await link(personId, ann)).toEqual({ ok: true, value: true })
  expect(await link(personId, ben)).toEqual({ ok: true, value: false })
  expect(await memberOf(personId)).toEqual({ memberId: ann, linkedVia: 'HAND' })
  expect(await link(personId, ben, true)).toEqual({ ok: true, value: true })
  expect(await memberOf(personId)).toEqual({ memberId: ben, linkedVia: 'HAND' })
})

test('links the label of the exporter only by hand', async () => {
  const personId = await createLabel('我', true)
  expect(await link(personId, ann)).toEqual({ ok: true, value: false })
  expect(await link(personId, ann, true)).toEqual({ ok: true, value: true })
})

test('takes away only the link that is there', async () => {
  const personId = await createLabel('ann')
  await link(personId, ann)
  const unlink = (memberId: string) => transaction((tx) => unlinkLabel(tx, personId, memberId))
  expect(await unlink(ben)).toEqual({ ok: true, value: false })
  expect(await unlink(ann)).toEqual({ ok: true, value: true })
  expect(await memberOf(personId)).toEqual({ memberId: null, linkedVia: null })
})

test('links many at once, but to no erased member', async () => {
  const [one, two] = [await createLabel('one'), await createLabel('two')]
  await readable().member.update({ where: { id: ben }, data: { status: 'ERASED' } })
  const links = [
    { personId: one, memberId: ann, via: 'EXACT' },
    { personId: two, memberId: ben, via: 'EXACT' },
  ]
  expect(await transaction((tx) => linkLabels(tx, links, AT))).toEqual({ ok: true, value: 1 })
  expect(await memberOf(one)).toEqual({ memberId: ann, linkedVia: 'EXACT' })
  expect(await memberOf(two)).toEqual({ memberId: null, linkedVia: null })
})
