import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { newToken } from '@/lib/auth/tokens'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { enterByClaim, startClaim, withdrawClaim } from './commands'
import { closeClaims, decideClaims } from './desk/commands'
import { findNicknames } from './find/queries'
import { claimed, createNamed, importLines, openedKey, stateOf } from './fixtures'
import { ownClaim } from './queries'

const SHEN = '沈知远-青舟支付-产品'
const HE = '顾禾-南窗科技-运营'
const DAYS = 24 * 60

let groupId: string
let organiser: MemberViewer
let shen: MemberViewer
let he: MemberViewer
let key: string

beforeEach(async () => {
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  shen = await createNamed(groupId, SHEN)
  he = await createNamed(groupId, HE)
  key = await openedKey(organiser)
})

const find = (query: string, client = 'phone') =>
  findNicknames({ key, groupId, query, client }).then((one) =>
    one.ok ? one.value.found.map(({ nickname }) => nickname) : one.refusal.code,
  )

describe('a visitor', () => {
  it('finds nicknames to claim under the address, and under no other', async () => {
    expect(await find('szy')).toEqual([SHEN])
    const other = await findNicknames({ key: 'another', groupId, query: '沈', client: 'phone' })
    expect(codeOf(other)).toBe('CLAIMS_CLOSED')
    await closeClaims(organiser)
    expect(await find('沈')).toBe('CLAIMS_CLOSED')
    expect(codeOf(await startClaim({ key, memberId: shen.memberId, client: 'phone' }))).toBe(
      'CLAIMS_CLOSED',
    )
  })

  it('learns in which other open groups a nickname is that the chosen one has not, and nothing else of it', async () => {
    const db = readable()
    const [side, third, closed] = await db.group.createManyAndReturn({
      data: [{ name: '技术群' }, { name: '产品群' }, { name: '旧群' }],
    })
    await createNamed(side?.id ?? '', '沈舟-临溪科技-研发')
    await createNamed(side?.id ?? '', '陆一-临溪科技-研发')
    await createNamed(third?.id ?? '', '陆遥-南窗科技-运营')
    const old = await createNamed(closed?.id ?? '', '陆旧-南窗科技-运营')
    await db.group.update({ where: { id: closed?.id ?? '' }, data: { closedAt: new Date() } })
    const none = { found: [], more: false, elsewhere: [] }
    const ask = async (query: string, client: string, chosen = groupId) => {
      const one = await findNicknames({ key, groupId: chosen, query, client })
      return one.ok ? one.value : one.refusal.code
    }
    const lu = await ask('陆', 'a')
    expect(typeof lu === 'string' ? lu : { ...lu, elsewhere: lu.elsewhere.toSorted() }).toEqual({
      ...none,
      elsewhere: [side?.id, third?.id].toSorted(),
    })
    expect(await ask('luyi', 'a')).toEqual({ ...none, elsewhere: [side?.id] })
    // Where the chosen group has some, or no other has.
    expect(await ask('沈', 'a')).toMatchObject({ found: [{ nickname: SHEN }], elsewhere: [] })
    expect(await ask('陆旧', 'a')).toEqual(none)
    expect(await ask('陆旧', 'a', closed?.id)).toEqual(none)
    const claim = await startClaim({ key, memberId: old.memberId, client: 'a' })
    expect(codeOf(claim)).toBe('NICKNAME_NOT_FREE')
  })

  it('looks into other groups no more often than into the chosen one', async () => {
    const side = await readable().group.create({ data: { name: '技术群' } })
    await createNamed(side.id, '陆一-临溪科技-研发')
    const answers = []
    for (let at = 0; at < 151; at += 1) {
      const one = await findNicknames({ key, groupId, query: '陆', client: 'one' })
      answers.push(one.ok ? one.value.elsewhere.length : one.refusal.code)
    }
    expect(answers.filter((one) => one === 1)).toHaveLength(150)
    expect(answers.at(-1)).toBe('TOO_MANY_TRIES')
  })

  it('finds no member who was in, keeps something, left, or has no nickname', async () => {
    await createMember(groupId, '沈无名')
    const kept = await createNamed(groupId, '沈留白-秘密公司-产品')
    await readable().member.update({ where: { id: kept.memberId }, data: { showCompany: false } })
    const gone = await createNamed(groupId, '沈离-青舟支付-产品')
    await readable().member.update({ where: { id: gone.memberId }, data: { status: 'LEFT' } })
    const inside = await createNamed(groupId, '沈在-青舟支付-产品')
    await signIn(inside.memberId)
    // What is forgotten of them after a while does not make them new.
    await readable().session.deleteMany()
    await readable().signInLink.deleteMany()
    const plain = await createNamed(groupId, '沈不语')
    const data = { displayName: '沈不语', showCompany: false }
    await readable().member.update({ where: { id: plain.memberId }, data })
    expect([await find('沈')].flat().toSorted()).toEqual(['沈不语', SHEN])
    for (const { memberId } of [kept, gone, inside]) {
      expect(codeOf(await startClaim({ key, memberId, client: 'phone' }))).toBe('NICKNAME_NOT_FREE')
    }
    expect(await readable().claim.count()).toBe(0)
  })

  it('is stopped when trying too often', async () => {
    const tries = []
    for (let at = 0; at < 61; at += 1) {
      tries.push(codeOf(await startClaim({ key, memberId: shen.memberId, client: 'one' })))
    }
    expect(tries.filter((code) => code === 'OK')).toHaveLength(60)
    expect(tries.at(-1)).toBe('TOO_MANY_TRIES')
    expect(codeOf(await startClaim({ key, memberId: shen.memberId, client: 'two' }))).toBe('OK')
  })
})

describe('a proven claim', () => {
  it('signs in the browser that claimed, once, and no other', async () => {
    const { token, code, id } = await claimed(key, shen.memberId)
    expect(codeOf(await enterByClaim(token, null))).toBe('CLAIM_NOT_READY')
    await importLines(organiser, groupId, [
      [-3 * DAYS, SHEN, '大家好'],
      [1, SHEN, `夜话 ${code}`],
    ])
    expect(await stateOf(id)).toEqual(['APPROVED'])
    expect(codeOf(await enterByClaim(newToken(), null))).toBe('CLAIM_NOT_READY')
    const tries = await Promise.all(Array.from({ length: 8 }, () => enterByClaim(token, 'phone')))
    expect(tries.map(codeOf).filter((one) => one === 'OK')).toHaveLength(1)
    const session = tries.find((one) => one.ok)
    const viewer = await viewerOfToken(session?.ok === true ? session.value.token : '')
    expect(viewer).toMatchObject({ kind: 'member', memberId: shen.memberId })
    expect(await readable().session.count()).toBe(1)
    expect(await stateOf(id)).toEqual(['USED'])
    expect(codeOf(await enterByClaim(token, null))).toBe('CLAIM_NOT_READY')
  })

  it('of a hundred at once has a code of its own each; the one that is said wins, and the others learn it', async () => {
    const all = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        claimed(key, shen.memberId, `client ${String(at % 4)}`),
      ),
    )
    expect(new Set(all.map(({ code }) => code)).size).toBe(100)
    const [mine, ...others] = all
    await importLines(organiser, groupId, [
      [-3 * DAYS, SHEN, '大家好'],
      [1, SHEN, `夜话 ${mine?.code ?? ''}`],
      [2, SHEN, `夜话 ${others[0]?.code ?? ''}`],
    ])
    expect(await stateOf(mine?.id ?? '')).toEqual(['APPROVED'])
    const states = await readable().claim.groupBy({ by: ['state'], _count: true })
    expect(new Map(states.map(({ state, _count }) => [state, _count]))).toEqual(
      new Map([
        ['APPROVED', 1],
        ['OVERTAKEN', 99],
      ]),
    )
    expect((await ownClaim(others[5]?.token ?? ''))?.state).toBe('OVERTAKEN')
    const entered = await Promise.all(all.map(({ token }) => enterByClaim(token, null)))
    expect(entered.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('opens nothing once its member was removed, or given a role', async () => {
    const one = await claimed(key, shen.memberId)
    const two = await claimed(key, he.memberId)
    await importLines(organiser, groupId, [
      [-3 * DAYS, SHEN, '大家好'],
      [-3 * DAYS, HE, '晚上好'],
      [1, SHEN, `夜话 ${one.code}`],
      [1, HE, `夜话 ${two.code}`],
    ])
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual([['APPROVED'], ['APPROVED']])
    await readable().member.update({ where: { id: shen.memberId }, data: { status: 'REMOVED' } })
    await readable().member.update({ where: { id: he.memberId }, data: { roles: ['ORGANISER'] } })
    expect(codeOf(await enterByClaim(one.token, null))).toBe('CLAIM_NOT_READY')
    expect(codeOf(await enterByClaim(two.token, null))).toBe('CLAIM_NOT_READY')
    expect(await ownClaim(one.token)).toBeNull()
    expect(await readable().session.count()).toBe(0)
  })

  it('is not another when the browser gave it up, or an organiser refused it', async () => {
    const one = await claimed(key, shen.memberId)
    await withdrawClaim(one.token)
    const two = await claimed(key, shen.memberId)
    await decideClaims(organiser, { decision: 'refuse', claims: [two.id] })
    await importLines(organiser, groupId, [
      [-3 * DAYS, SHEN, '大家好'],
      [1, SHEN, `夜话 ${one.code}`],
      [2, SHEN, `夜话 ${two.code}`],
    ])
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual([['WITHDRAWN'], ['REFUSED']])
    expect(codeOf(await enterByClaim(two.token, null))).toBe('CLAIM_NOT_READY')
  })
})
