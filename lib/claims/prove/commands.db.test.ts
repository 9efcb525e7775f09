import { beforeEach, describe, expect, it } from 'vitest'
import { CONSOLE, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import {
  claimed,
  type Claimed,
  createNamed,
  importLines,
  openedKey,
  stateOf,
} from '@/lib/claims/fixtures'
import { proveClaimsJob } from '@/lib/claims/jobs'
import { eraseMember } from '@/lib/privacy/commands-erasing'

const SHEN = '沈知远-青舟支付-产品'
const MU = '林牧-北桥-设计'
const DAYS = 24 * 60
const PAST = [
  [-3 * DAYS, SHEN, '大家好'],
  [-3 * DAYS + 1, MU, '今晚谁来讲'],
] as const

let groupId: string
let organiser: MemberViewer
let shen: MemberViewer
let key: string
let claim: Claimed

beforeEach(async () => {
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  shen = await createNamed(groupId, SHEN)
  await createNamed(groupId, MU)
  key = await openedKey(organiser)
  claim = await claimed(key, shen.memberId)
})

const mails = async () => (await readable().mail.findMany()).map(({ to }) => to)

describe('a code in the log', () => {
  it('proves nothing where another says it, and asks an organiser', async () => {
    await importLines(organiser, groupId, [...PAST, [1, MU, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'OTHER_SPEAKER'])
  })

  it('is proven when the member says it in a later file, and not by one who mocks it', async () => {
    await importLines(organiser, groupId, [...PAST, [5, MU, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'OTHER_SPEAKER'])
    await importLines(organiser, groupId, [[3, SHEN, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['APPROVED'])
  })

  it('asks where another says it first, for the member may only have been asked to', async () => {
    await importLines(organiser, groupId, [
      ...PAST,
      [1, MU, `夜话 ${claim.code}`],
      [2, SHEN, `夜话 ${claim.code}`],
    ])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'SAID_BEFORE'])
  })

  it('does not count inside a quotation', async () => {
    await importLines(organiser, groupId, [
      ...PAST,
      [1, SHEN, `「${MU}：夜话 ${claim.code}」`, '- - - - - - - - -', '这是什么'],
    ])
    expect(await stateOf(claim.id)).toEqual(['OPEN'])
  })

  it('does not count from before the claim, also when the log is imported again', async () => {
    const lines = [...PAST, [-30, SHEN, `夜话 ${claim.code}`]] as const
    await importLines(organiser, groupId, lines)
    await importLines(organiser, groupId, [...lines, [1, MU, '晚上好']])
    expect(await stateOf(claim.id)).toEqual(['OPEN'])
  })

  it('asks where a person took the nickname for a minute, and the log matched it since', async () => {
    await importLines(organiser, groupId, [PAST[1], [1, SHEN, `夜话 ${claim.code}`]])
    expect(await readable().logPerson.count({ where: { memberId: shen.memberId } })).toBe(1)
    expect(await stateOf(claim.id)).toEqual(['SAID', 'NO_PAST'])
  })

  it('asks where two members carry the nickname', async () => {
    await createNamed(groupId, SHEN, { displayName: '另一位' })
    await importLines(organiser, groupId, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'TWO_ACCOUNTS'])
  })

  it('asks where the member was renamed between claim and proof', async () => {
    const held = { memberId: shen.memberId, kind: 'GROUP_NICKNAME' as const }
    await readable().memberName.updateMany({ where: held, data: { heldTo: new Date() } })
    await readable().memberName.create({
      data: { ...held, text: '沈知远-新东家', folded: '沈知远-新东家', source: 'desk' },
    })
    await importLines(organiser, groupId, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    const [state, ...doubts] = await stateOf(claim.id)
    expect([state, doubts.includes('RENAMED')]).toEqual(['SAID', true])
  })

  it('asks where it was said in another group', async () => {
    const side = (await readable().group.create({ data: { name: '技术群' } })).id
    await importLines(organiser, side, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    const [state, ...doubts] = await stateOf(claim.id)
    expect([state, doubts.includes('OTHER_GROUP')]).toEqual(['SAID', true])
  })

  it('asks where an editor imported the log, for a file can be written by hand', async () => {
    const editor = await createMember(groupId, '编者', { roles: ['EDITOR'] })
    await importLines(editor, groupId, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'BY_EDITOR'])
  })

  it('never lets a member with a duty in by itself, and writes to them once', async () => {
    const where = { id: shen.memberId }
    await readable().member.update({
      where,
      data: { roles: ['HOST'], email: 'shen@yehua.example' },
    })
    await importLines(organiser, groupId, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'HAS_DUTY', 'HAS_ACCOUNT'])
    await importLines(organiser, groupId, [[2, MU, '晚上好']])
    expect(await mails()).toEqual(['shen@yehua.example'])
  })

  it('is of no use once the member was removed or erased', async () => {
    await readable().member.update({ where: { id: shen.memberId }, data: { status: 'REMOVED' } })
    await importLines(organiser, groupId, [...PAST, [1, SHEN, `夜话 ${claim.code}`]])
    expect(await stateOf(claim.id)).toEqual(['SAID', 'NOT_HERE'])
    const typed = shen.displayName
    const erased = await eraseMember(CONSOLE, { memberId: shen.memberId, typed, words: 'TAKE_OUT' })
    expect(erased.ok).toBe(true)
    expect(await readable().claim.count()).toBe(0)
    expect(await drainJobs([proveClaimsJob])).toBeGreaterThanOrEqual(0)
  })
})
