import { describe, expect, it } from 'vitest'
import { readInput } from '@/lib/shared/read-form'
import { linesOf, plainSetupCode, setupCodeFrom } from './rules'
import { setupSchema } from './schema'

describe('the set-up code', () => {
  it('is twelve signs in three groups, none of which looks like another', () => {
    const bytes = Uint8Array.from({ length: 12 }, (_, n) => n * 37)
    expect(setupCodeFrom(bytes)).toMatch(/^(?:[A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/)
    expect(setupCodeFrom(bytes)).toBe(setupCodeFrom(bytes))
  })

  it.each(['abcd-efgh-jkmn', ' ABCD EFGH JKMN ', 'ＡＢＣＤ－ＥＦＧＨ－ＪＫＭＮ'])(
    'is the same however it is typed: %s',
    (typed) => {
      expect(plainSetupCode(typed)).toBe('ABCDEFGHJKMN')
    },
  )
})

describe('the set-up form', () => {
  const filled = {
    code: 'ABCD-EFGH-JKMN',
    name: '晚灯支付技术社',
    timeZone: 'Asia/Shanghai',
    locale: 'zh',
    groups: '产品群',
    ownerName: '沈知远',
    ownerEmail: '',
  }
  it.each([
    [{ code: ' - ' }, 'SETUP_CODE_WRONG', 'code'],
    [{ name: '  ' }, 'COMMUNITY_NAME_MISSING', 'name'],
    [{ name: '名'.repeat(61) }, 'TOO_LONG', 'name'],
    [{ timeZone: 'Beijing' }, 'TIME_ZONE_UNKNOWN', 'timeZone'],
    // Ran for longer than the universe is old when the pattern had two ways to read every sign.
    [{ timeZone: `A/${'A+'.repeat(9000)}=` }, 'TIME_ZONE_UNKNOWN', 'timeZone'],
    [{ name: '名'.repeat(20_001) }, 'TOO_LONG', 'name'],
    [{ groups: ' \n ' }, 'GROUP_NAME_MISSING', 'groups'],
    [{ groups: '产品群\n产品群' }, 'GROUP_NAMES_TWICE', 'groups'],
    [{ groups: '群'.repeat(61) }, 'GROUP_NAME_TOO_LONG', 'groups'],
    [{ groups: Array.from({ length: 21 }, (_, n) => n).join('\n') }, 'TOO_MANY_GROUPS', 'groups'],
    [{ ownerName: '' }, 'OWNER_NAME_MISSING', 'ownerName'],
    [{ ownerEmail: 'shen' }, 'EMAIL_UNREADABLE', 'ownerEmail'],
  ])('with %j is refused with %s', (change, code, field) => {
    const read = readInput(setupSchema, { ...filled, ...change })
    const refusals = read.ok ? [] : read.refusals.map((refusal) => [refusal.code, refusal.field])
    expect(refusals).toEqual([[code, field]])
  })

  it('takes an address in lower case, or none', () => {
    expect(setupSchema.parse({ ...filled, ownerEmail: ' Shen@Example.org' }).ownerEmail).toBe(
      'shen@example.org',
    )
    expect(setupSchema.parse(filled).ownerEmail).toBeNull()
  })

  it('reads groups as lines', () => {
    expect(linesOf(' 产品群 \r\n\n技术　群\n')).toEqual(['产品群', '技术 群'])
  })
})
