import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf, createMember, freshCommunity } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { enterByClaim } from '@/lib/claims/commands'
import { claimed, createNamed, importLines, openedKey, stateOf } from '@/lib/claims/fixtures'
import { decideClaims, openClaims, readPasted } from './commands'
import { claimsDesk, claimsWaiting } from './queries'

const SHEN = '沈知远-青舟支付-产品'
const DAYS = 24 * 60

let groupId: string
let organiser: MemberViewer
let owner: MemberViewer
let shen: MemberViewer
let key: string

beforeEach(async () => {
  groupId = await freshCommunity()
  organiser = await createMember(groupId, '闻笛', { roles: ['ORGANISER'] })
  owner = await createMember(groupId, '山长', { roles: ['OWNER'] })
  shen = await createNamed(groupId, SHEN)
  key = await openedKey(organiser)
})

const desk = (view: 'waiting' | 'unsaid' | 'approved' | 'done') =>
  claimsDesk(organiser, { view, page: 1 })

describe('an organiser', () => {
  it('lets a claim in that nothing proves, and it is written down who did', async () => {
    const { id, token } = await claimed(key, shen.memberId)
    const [row] = (await desk('unsaid'))?.rows ?? []
    expect(row).toMatchObject({ nickname: SHEN, state: 'OPEN', doubts: [], mayAllow: true })
    expect(await decideClaims(organiser, { decision: 'approve', claims: [id] })).toEqual({
      ok: true,
      value: 1,
    })
    const acts = await readable().auditRecord.findMany({ where: { action: 'claim.approved' } })
    expect(acts.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([
      [organiser.memberId, shen.memberId],
    ])
    expect((await enterByClaim(token, null)).ok).toBe(true)
    const [session] = await readable().session.findMany()
    expect([session?.via, session?.madeById]).toEqual(['CLAIM', organiser.memberId])
    const again = await decideClaims(organiser, { decision: 'approve', claims: [id] })
    expect(codeOf(again)).toBe('CLAIMS_DECIDED')
  })

  it('refuses many at once', async () => {
    const claims = [await claimed(key, shen.memberId), await claimed(key, shen.memberId)]
    const ids = claims.map(({ id }) => id)
    expect(await decideClaims(organiser, { decision: 'refuse', claims: ids })).toEqual({
      ok: true,
      value: 2,
    })
    expect((await desk('done'))?.rows.map(({ state }) => state)).toEqual(['REFUSED', 'REFUSED'])
  })

  it('takes an approval back while its browser has not come', async () => {
    const { id, token } = await claimed(key, shen.memberId)
    await decideClaims(organiser, { decision: 'approve', claims: [id] })
    expect((await desk('approved'))?.rows.map((row) => row.id)).toEqual([id])
    expect(codeOf(await decideClaims(organiser, { decision: 'refuse', claims: [id] }))).toBe('OK')
    expect(codeOf(await enterByClaim(token, null))).toBe('CLAIM_NOT_READY')
    expect(await readable().session.count()).toBe(0)
  })

  it('lets no organiser in by a claim: that is for an owner', async () => {
    const high = await createNamed(groupId, '顾禾-南窗科技-运营', { roles: ['ORGANISER'] })
    const { id } = await claimed(key, high.memberId)
    const input = { decision: 'approve' as const, claims: [id] }
    expect((await desk('unsaid'))?.rows[0]?.mayAllow).toBe(false)
    expect(codeOf(await decideClaims(organiser, input))).toBe('ROLE_ABOVE')
    expect(await stateOf(id)).toEqual(['OPEN'])
    expect(codeOf(await decideClaims(owner, input))).toBe('OK')
  })

  it('signs in again first when that was long ago; and no editor opens, reads or decides', async () => {
    const { id } = await claimed(key, shen.memberId)
    const late = { ...organiser, signedInAt: now().subtract({ hours: 48 }) }
    const editor = await createMember(groupId, '编者', { roles: ['EDITOR'] })
    const input = { decision: 'approve' as const, claims: [id] }
    const lines = { groupId, lines: '沈:\n夜话' }
    expect(codeOf(await decideClaims(late, input))).toBe('SIGN_IN_AGAIN')
    expect(codeOf(await openClaims(late))).toBe('SIGN_IN_AGAIN')
    expect(codeOf(await readPasted(late, lines))).toBe('SIGN_IN_AGAIN')
    expect(codeOf(await decideClaims(editor, input))).toBe('NOT_ALLOWED')
    expect(codeOf(await openClaims(editor))).toBe('NOT_ALLOWED')
    expect(codeOf(await readPasted(editor, lines))).toBe('NOT_ALLOWED')
    expect(await claimsDesk(editor, { view: 'unsaid', page: 1 })).toBeNull()
    expect(await stateOf(id)).toEqual(['OPEN'])
  })
})

describe('lines that an organiser pastes', () => {
  it('prove a claim by a label that the log knows, and ask about every other', async () => {
    await importLines(organiser, groupId, [[-3 * DAYS, SHEN, '大家好']])
    const known = await claimed(key, shen.memberId)
    const silent = await createNamed(groupId, '顾禾-南窗科技-运营')
    const unknown = await claimed(key, silent.memberId)
    const lines = `${SHEN}:\n夜话 ${known.code}\n\n顾禾-南窗科技-运营:\n夜话 ${unknown.code}`
    expect(await readPasted(organiser, { groupId, lines })).toEqual({
      ok: true,
      value: { proven: 1, doubtful: 1 },
    })
    expect(await stateOf(known.id)).toEqual(['APPROVED'])
    expect(await stateOf(unknown.id)).toEqual(['SAID', 'NO_PAST'])
    expect((await desk('waiting'))?.rows[0]).toMatchObject({ seenIn: 'PASTE', saidAt: null })
    // Copied lines say no time: it waits since it was claimed.
    const { count, since } = (await claimsWaiting(organiser)) ?? {}
    expect([count, since === null]).toEqual([1, false])
  })

  it('keep their doubt when the log is imported afterwards without them', async () => {
    await importLines(organiser, groupId, [[-3 * DAYS, SHEN, '大家好']])
    const { id, code } = await claimed(key, shen.memberId)
    const lines = `路人:\n夜话 ${code}\n${SHEN}:\n夜话 ${code}`
    await readPasted(organiser, { groupId, lines })
    await importLines(organiser, groupId, [[1, SHEN, `夜话 ${code}`]])
    expect(await stateOf(id)).toEqual(['SAID', 'SAID_BEFORE'])
  })

  it('are weighed with what was read before them: another had said the code', async () => {
    await importLines(organiser, groupId, [[-3 * DAYS, SHEN, '大家好']])
    const paste = async (label: string, code: string) =>
      readPasted(organiser, { groupId, lines: `${label}:\n夜话 ${code}` })
    const pasted = await claimed(key, shen.memberId)
    const logged = await claimed(key, shen.memberId)
    await paste('路人', pasted.code)
    await importLines(organiser, groupId, [[1, '路人', `夜话 ${logged.code}`]])
    for (const { id, code } of [pasted, logged]) {
      expect(await stateOf(id)).toEqual(['SAID', 'OTHER_SPEAKER'])
      await paste(SHEN, code)
      const kept = ['SAID', 'OTHER_SPEAKER', 'SAID_BEFORE']
      expect(await stateOf(id)).toEqual(kept)
      // Neither the next import nor one who mocks it takes a reason away.
      await importLines(organiser, groupId, [[2, SHEN, `夜话 ${code}`]])
      await paste('路人乙', code)
      expect(await stateOf(id)).toEqual(kept)
    }
    expect(
      codeOf(await decideClaims(organiser, { decision: 'approve', claims: [pasted.id] })),
    ).toBe('OK')
  })

  it('prove a claim that was said in another group first', async () => {
    const side = (await readable().group.create({ data: { name: '技术群' } })).id
    await importLines(organiser, groupId, [[-3 * DAYS, SHEN, '大家好']])
    const { id, code } = await claimed(key, shen.memberId)
    const lines = `${SHEN}:\n夜话 ${code}`
    await readPasted(organiser, { groupId: side, lines })
    expect(await stateOf(id)).toEqual(['SAID', 'NO_PAST', 'OTHER_GROUP'])
    await readPasted(organiser, { groupId, lines })
    expect(await stateOf(id)).toEqual(['APPROVED'])
  })

  it('are refused where no code in them is waited for', async () => {
    const none = await readPasted(organiser, { groupId, lines: `${SHEN}:\n夜话 K7Q4` })
    expect(codeOf(none)).toBe('NO_CODES_PASTED')
  })
})
