import { beforeEach, describe, expect, it } from 'vitest'
import { openLink } from '@/lib/auth/links/open-link'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { ensureDefaultCommunity } from './commands-default'
import { ensureSetupCode, setUpCommunity, takeSetUpTurn } from './commands'
import { setupSchema, type SetupInput } from './schema'
import { findCommunity } from '@/lib/communities/store'

beforeEach(freshDatabase)

const form = (code: string, rest: Partial<Record<keyof SetupInput, string>> = {}): SetupInput =>
  setupSchema.parse({
    code,
    name: '晚灯支付技术社',
    timeZone: 'Asia/Shanghai',
    locale: 'zh',
    groups: '产品群\n 技术群 \n',
    ownerName: '沈知远',
    ownerEmail: '',
    ...rest,
  })

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

const code = async () => (await ensureSetupCode()) ?? ''
const CLIENT = '192.0.2.1'

describe('the first start', () => {
  it('makes community, groups and owner, and a link that signs the owner in', async () => {
    const made = await setUpCommunity(form((await code()).toLowerCase().replaceAll('-', ' ')))
    const session = await openLink(made.ok ? made.value : '', { device: null })
    const viewer = await viewerOfToken(session?.token ?? '')
    expect(viewer).toMatchObject({ displayName: '沈知远', roles: ['OWNER'] })
    const community = await findCommunity(readable())
    expect(community).toMatchObject({
      name: '晚灯支付技术社',
      timeZone: 'Asia/Shanghai',
      isSetUp: true,
    })
    expect(community?.groups.map(({ name, position }) => [name, position])).toEqual([
      ['产品群', 0],
      ['技术群', 1],
    ])
    // The owner as a member, and the community.
    expect(await readable().auditRecord.count()).toBe(2)
  })

  it('is over afterwards: no code, and no second time', async () => {
    const first = await code()
    await setUpCommunity(form(first))
    expect(await ensureSetupCode()).toBeNull()
    expect(codeOf(await setUpCommunity(form(first)))).toBe('ALREADY_SET_UP')
    expect(codeOf(await takeSetUpTurn(CLIENT))).toBe('ALREADY_SET_UP')
    expect(await readable().setupCode.count()).toBe(0)
  })

  it('has one owner, of ten at once', async () => {
    const shown = await code()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) => setUpCommunity(form(shown, { ownerName: `甲${n}` }))),
    )
    expect(outcomes.map(codeOf).toSorted()).toEqual([
      ...Array<string>(9).fill('ALREADY_SET_UP'),
      'OK',
    ])
    expect(await readable().member.count({ where: { roles: { has: 'OWNER' } } })).toBe(1)
    expect(await readable().group.count()).toBe(2)
  })

  it('changes nothing with a wrong or an expired code', async () => {
    const shown = await code()
    expect(codeOf(await setUpCommunity(form('AAAA-AAAA-AAAA')))).toBe('SETUP_CODE_WRONG')
    await readable().setupCode.updateMany({ data: { expiresAt: new Date(0) } })
    expect(codeOf(await setUpCommunity(form(shown)))).toBe('SETUP_CODE_WRONG')
    expect(await findCommunity(readable())).toBeNull()
    expect(await readable().member.count()).toBe(0)
  })

  it('can be tried ten times in a quarter of an hour', async () => {
    const answers = []
    for (let n = 0; n < 11; n += 1) {
      answers.push(codeOf(await takeSetUpTurn(CLIENT)))
    }
    expect(answers).toEqual([...Array<string>(10).fill('OK'), 'TOO_MANY_TRIES'])
  })

  it('keeps the code nowhere, and each instance’s code works', async () => {
    const [first, second] = [await code(), await code()]
    expect(first).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/)
    const stored = JSON.stringify(await readable().setupCode.findMany())
    expect(stored).not.toContain(first)
    expect(stored).not.toContain(first.replaceAll('-', ''))
    expect(codeOf(await setUpCommunity(form(first)))).toBe('OK')
    expect(second).not.toBe(first)
  })

  it('names what the command line made, and keeps what it holds', async () => {
    const before = await ensureDefaultCommunity()
    expect(before).toMatchObject({ timeZone: 'Asia/Shanghai', isSetUp: false })
    expect(before.groups).toHaveLength(1)
    await setUpCommunity(form(await code(), { timeZone: 'Europe/Berlin' }))
    const after = await findCommunity(readable())
    expect(after).toMatchObject({
      name: '晚灯支付技术社',
      timeZone: 'Europe/Berlin',
      isSetUp: true,
    })
    expect(after?.groups.map(({ id }) => id)[0]).toBe(before.groups[0]?.id)
    expect(after?.groups.map(({ name }) => name)).toEqual(['产品群', '技术群'])
  })

  it('gives the command line one community, of ten at once', async () => {
    const made = await Promise.all(Array.from({ length: 10 }, () => ensureDefaultCommunity()))
    expect(new Set(made.map(({ groups }) => JSON.stringify(groups))).size).toBe(1)
    expect(await readable().community.count()).toBe(1)
    expect(await readable().group.count()).toBe(1)
  })
})
