import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import { added, viewerAt } from '@/lib/auth/passkeys/fixtures-browser'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { enterByClaim } from '@/lib/claims/commands'
import { claimed, createNamed, importLines, openedKey, stateOf } from '@/lib/claims/fixtures'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { decideClaims, readPasted } from './commands'
import { undoClaims } from './commands-undo'
import { claimsDesk } from './queries'

const SHEN = '沈知远-青舟支付-产品'

let groupId: string
let organiser: MemberViewer
let shen: MemberViewer
let key: string

beforeEach(async () => {
  decide({ PUBLIC_URL: 'https://night.example.org' })
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  shen = await createNamed(groupId, SHEN)
  key = await openedKey(organiser)
})

const last = async (viewer = organiser) =>
  (await claimsDesk(viewer, { view: 'waiting', page: 1 }))?.last ?? null
const undo = async (viewer = organiser) =>
  undoClaims(viewer, { at: (await last(viewer))?.at ?? '' })
const approve = (...claims: string[]) => decideClaims(organiser, { decision: 'approve', claims })

async function enter(token: string): Promise<string> {
  const entered = await enterByClaim(token, null)
  if (!entered.ok) throw new Error(entered.refusal.code)
  return entered.value.token
}

describe('the last decision about claims', () => {
  it('is shown to who made it, and undone: the claims wait again, also those that lost', async () => {
    const [mine, other] = [await claimed(key, shen.memberId), await claimed(key, shen.memberId)]
    await approve(mine.id)
    expect([await stateOf(mine.id), await stateOf(other.id)]).toEqual([['APPROVED'], ['OVERTAKEN']])
    expect(await last()).toMatchObject({ approved: 1, refused: 0, used: 0, first: SHEN })
    const colleague = await createMember(groupId, '山长', { roles: ['OWNER'] })
    expect(await last(colleague)).toBeNull()
    expect(await undo()).toEqual({ ok: true, value: { count: 1, signedOut: 0 } })
    expect([await stateOf(mine.id), await stateOf(other.id)]).toEqual([['OPEN'], ['OPEN']])
    expect(codeOf(await enterByClaim(mine.token, null))).toBe('CLAIM_NOT_READY')
    expect(await last()).toBeNull()
    // The other one can be meant after all.
    expect(codeOf(await approve(other.id))).toBe('OK')
    expect((await enterByClaim(other.token, null)).ok).toBe(true)
  })

  it('when refused, waits with its doubts again', async () => {
    const { id, code } = await claimed(key, shen.memberId)
    await importLines(organiser, groupId, [[1, '路人甲', code]])
    const before = await stateOf(id)
    expect(before[0]).toBe('SAID')
    await decideClaims(organiser, { decision: 'refuse', claims: [id] })
    expect(await last()).toMatchObject({ approved: 0, refused: 1 })
    expect(codeOf(await undo())).toBe('OK')
    expect(await stateOf(id)).toEqual(before)
  })

  it('waits again as it was also where pasted lines said it, which say no time', async () => {
    const { id, code } = await claimed(key, shen.memberId)
    await readPasted(organiser, { groupId, lines: `路人甲:\n夜话 ${code}` })
    const other = await claimed(key, shen.memberId)
    for (const decision of ['refuse', 'approve'] as const) {
      const chosen = decision === 'refuse' ? id : other.id
      const before = (await claimsDesk(organiser, { view: 'waiting', page: 1 }))?.rows
      expect(before).toMatchObject([{ id, seenIn: 'PASTE', doubts: ['OTHER_SPEAKER'] }])
      expect(codeOf(await decideClaims(organiser, { decision, claims: [chosen] }))).toBe('OK')
      expect(await stateOf(id)).not.toContain('SAID')
      expect(codeOf(await undo())).toBe('OK')
      expect((await claimsDesk(organiser, { view: 'waiting', page: 1 }))?.rows).toEqual(before)
    }
  })

  it('does not make a code last longer that was said too late: the log would prove it then', async () => {
    const past = [-3 * 24 * 60, SHEN, '大家好'] as const
    for (const decision of ['refuse', 'approve'] as const) {
      const { id, code } = await claimed(key, shen.memberId)
      await readable().claim.update({ where: { id }, data: { expiresAt: new Date() } })
      await importLines(organiser, groupId, [past, [2, SHEN, `夜话 ${code}`]])
      expect(await stateOf(id)).toEqual(['SAID', 'TOO_LATE'])
      await decideClaims(organiser, { decision, claims: [id] })
      expect(codeOf(await undo())).toBe('OK')
      await importLines(organiser, groupId, [[3, SHEN, '晚上好']])
      expect(await stateOf(id)).toEqual(['SAID', 'TOO_LATE'])
      await decideClaims(organiser, { decision: 'refuse', claims: [id] })
    }
  })

  it('signs the browser out that came in by it, with what was added there, and the nickname is free', async () => {
    const { id, token } = await claimed(key, shen.memberId)
    await approve(id)
    const session = await enter(token)
    const thief = await viewerAt(session)
    expect((await added(thief)).code).toBe('OK')
    expect(await last()).toMatchObject({ approved: 1, used: 1 })
    expect(await undo()).toEqual({ ok: true, value: { count: 1, signedOut: 1 } })
    expect((await viewerOfToken(session)).kind).toBe('visitor')
    expect(await readable().passkey.count()).toBe(0)
    expect(await readable().firstSignIn.count()).toBe(0)
    expect(codeOf(await enterByClaim(token, null))).toBe('CLAIM_NOT_READY')
    // Whose nickname it is claims it now.
    expect((await claimed(key, shen.memberId)).id).not.toBe(id)
  })

  it('leaves devices that were there before the claim', async () => {
    const { id, token } = await claimed(key, shen.memberId)
    await approve(id)
    await readable().session.create({
      data: {
        tokenHash: 'by mail, an hour ago',
        memberId: shen.memberId,
        via: 'EMAIL',
        createdAt: new Date(Date.now() - 3_600_000),
        expiresAt: new Date(Date.now() + 3_600_000),
      },
    })
    await enter(token)
    await undo()
    expect((await readable().session.findMany()).map(({ via }) => via)).toEqual(['EMAIL'])
  })

  it('is undone once, of two at once as well, and written down for each claim', async () => {
    const [mine, other] = [
      await claimed(key, shen.memberId),
      await claimed(key, (await createNamed(groupId, '许未-临溪科技-研发')).memberId),
    ]
    await approve(mine.id, other.id)
    const at = (await last())?.at ?? ''
    const race = await Promise.all([undoClaims(organiser, { at }), undoClaims(organiser, { at })])
    expect(race.map(codeOf).toSorted()).toEqual(['CLAIMS_NOT_UNDONE', 'OK'])
    const acts = await readable().auditRecord.findMany({ where: { action: 'claim.undone' } })
    const undone = acts.map(({ facts }) => facts as { claimId: string; was: string })
    // The ids of two that were made in one millisecond are in any order.
    expect(undone.map(({ claimId }) => claimId).toSorted()).toEqual([mine.id, other.id].toSorted())
    expect(undone.map(({ was }) => was)).toEqual(['APPROVED', 'APPROVED'])
  })

  it('races with the browser that signs in: either it is out, or it never was in', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id, token } = await claimed(key, shen.memberId)
      await approve(id)
      const [entered, undone] = await Promise.all([enterByClaim(token, null), undo()])
      expect(codeOf(undone)).toBe('OK')
      expect(await readable().session.count({ where: { memberId: shen.memberId } })).toBe(0)
      if (entered.ok) expect((await viewerOfToken(entered.value.token)).kind).toBe('visitor')
      expect(await readable().firstSignIn.count({ where: { memberId: shen.memberId } })).toBe(0)
      await readable().claim.deleteMany()
    }
  })

  it('is undone within a day, also from a page that was left open', async () => {
    const { id } = await claimed(key, shen.memberId)
    await approve(id)
    const decidedAt = new Date(now().epochMilliseconds - 24 * 3_600_000 - 1000)
    await readable().claim.update({ where: { id }, data: { decidedAt } })
    expect(await last()).toBeNull()
    expect(await undoClaims(organiser, { at: decidedAt.toISOString() })).toMatchObject({
      refusal: { code: 'CLAIMS_UNDO_OVER', facts: { hours: 24 } },
    })
    expect(await stateOf(id)).toEqual(['APPROVED'])
  })

  it('is undone by who may let the member in, and by who made it', async () => {
    const { id } = await claimed(key, shen.memberId)
    await approve(id)
    const at = (await last())?.at ?? ''
    const colleague = await createMember(groupId, '何听雨', { roles: ['ORGANISER'] })
    expect(codeOf(await undoClaims(colleague, { at }))).toBe('CLAIMS_NOT_UNDONE')
    expect(codeOf(await undoClaims(shen, { at }))).toBe('NOT_ALLOWED')
    expect(codeOf(await undoClaims({ kind: 'visitor' }, { at }))).toBe('NOT_ALLOWED')
    await readable().member.update({
      where: { id: shen.memberId },
      data: { roles: ['ORGANISER'] },
    })
    expect(codeOf(await undoClaims(organiser, { at }))).toBe('ROLE_ABOVE')
  })
})
