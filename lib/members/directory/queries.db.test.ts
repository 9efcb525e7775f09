import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, describe, expect, it } from 'vitest'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { transaction } from '@/lib/db/transaction'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { now } from '@/lib/shared/clock'
import type { Outcome } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { countStatements } from '@/lib/testing/statements'
import { eveningsOf, ownEveningsAsOthersSee } from '@/lib/activity/evenings/queries'
import { addMember, correctMember, editOwnProfile } from '@/lib/members/commands'
import { changeRole } from '@/lib/members/roles/commands'
import { addName } from '@/lib/members/names/commands'
import { choosePreferences } from '@/lib/members/profile/commands'
import { deskPeople, directory, searchPeople } from './queries'
import { ownProfileAsOthersSee, profile } from '@/lib/members/profile/queries'
import { deskPeopleSchema, directorySchema, type PersonInput } from '@/lib/members/schema'

const CONSOLE: Actor = { kind: 'console' }
const OPEN = {
  showCompany: true,
  showCity: true,
  showContact: false,
  showTalks: true,
  showNights: false,
  showQuestions: false,
  showCredit: false,
} as const
let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
})

const person = (displayName: string, rest: Partial<PersonInput> = {}): PersonInput => ({
  displayName,
  groupId,
  joinedOn: null,
  company: null,
  position: null,
  city: null,
  email: null,
  groupNickname: null,
  ...rest,
})

async function join(input: PersonInput, ...roles: Role[]): Promise<MemberViewer> {
  const added = await addMember(CONSOLE, input)
  const memberId = added.ok ? added.value : ''
  for (const role of roles) await changeRole(CONSOLE, { memberId, role, held: true })
  const { displayName } = input
  return signedIn({ memberId, displayName, groupId, roles })
}

const SHEN = { company: '青舟支付', position: '产品', city: '长沙' }

/** 沈知远 of 青舟支付 in 长沙, once 临溪银行, with a nickname in which the company has another name. */
async function shen(): Promise<MemberViewer> {
  const one = await join(person('沈知远', { ...SHEN, groupNickname: '沈知远-临溪银行-产品' }))
  const renamed = person('沈知远', { ...SHEN, groupNickname: '沈知远-QZ-产品-长沙' })
  await correctMember(CONSOLE, one.memberId, renamed)
  const at = now()
  await transaction(async (tx) => {
    const seen = { source: 'log', heldFrom: at, heldTo: null }
    await addName(tx, one.memberId, { kind: 'ACCOUNT_NAME', text: '青舟支付小沈', ...seen })
    await addName(tx, one.memberId, { kind: 'ACCOUNT_NAME', text: '夜航船', ...seen })
    await addName(tx, one.memberId, { kind: 'EXPORT_LABEL', text: '沈总欠饭', ...seen })
  })
  return one
}

const found = async (viewer: MemberViewer, query: string) =>
  (await directory(viewer, directorySchema.parse({ query })))?.people.map((one) => one.displayName)

describe('what a member keeps', () => {
  it('is found by organisers only, in every way of searching', async () => {
    const one = await shen()
    const member = await join(person('林一苇', { city: '长沙' }))
    const organiser = await join(person('何听雨'), 'ORGANISER')
    const queries = ['青舟', 'qzzf', 'qingzhou', 'QZ', '临溪', 'lxyh', '青舟支付小沈']
    for (const query of queries) expect(await found(member, query), query).toEqual(['沈知远'])
    await choosePreferences(one, { ...OPEN, showCompany: false, contact: null })
    for (const query of queries) expect(await found(member, query), query).toEqual([])
    for (const query of ['青舟', '临溪', '欠饭']) {
      expect(await found(organiser, query), query).toEqual(['沈知远'])
    }
    expect(await searchPeople(member, '青舟', 10)).toEqual([])
    expect(await found(member, '夜航')).toEqual(['沈知远'])
  })

  it('stands in no answer that another member gets, and counts in no facet', async () => {
    const one = await shen()
    const member = await join(person('林一苇'))
    const wishes = { ...OPEN, showCompany: false, showCity: false, showTalks: false }
    await choosePreferences(one, { ...wishes, contact: '电话 555-7788' })
    const answers = JSON.stringify([
      await directory(member, directorySchema.parse({})),
      await directory(member, directorySchema.parse({ query: '产品' })),
      await directory(member, directorySchema.parse({ company: '青舟支付' })),
      await directory(member, directorySchema.parse({ city: '长沙' })),
      await profile(member, one.memberId),
      await eveningsOf(member, one.memberId),
      await ownEveningsAsOthersSee(one),
      await ownProfileAsOthersSee(one),
      await searchPeople(member, '沈', 10),
    ])
    for (const secret of ['青舟', '长沙', 'QZ', '临溪', '电话 555', '欠饭']) {
      expect(answers, secret).not.toContain(secret)
    }
    const byCompany = await directory(member, directorySchema.parse({ company: '青舟支付' }))
    expect(byCompany?.total).toBe(0)
    expect((await eveningsOf(member, one.memberId))?.talks).toBeNull()
  })

  it('is shown to organisers and named as kept', async () => {
    const one = await shen()
    const organiser = await join(person('何听雨'), 'ORGANISER')
    await choosePreferences(one, { ...OPEN, showCompany: false, contact: '见群' })
    const seen = await directory(organiser, directorySchema.parse({ query: '青舟' }))
    expect(seen?.people.map(({ company, kept }) => ({ company, kept }))).toEqual([
      { company: '青舟支付', kept: ['company'] },
    ])
    expect((await profile(organiser, one.memberId))?.kept).toEqual([
      'company',
      'contact',
      'nights',
      'questions',
      'credit',
    ])
  })

  it('may not stand in the name that everybody sees', async () => {
    const one = await join(person('青舟支付沈知远', SHEN))
    const code = (outcome: Outcome<unknown>) => (outcome.ok ? 'OK' : outcome.refusal.code)
    const kept = { ...OPEN, showCompany: false, contact: null }
    expect(code(await choosePreferences(one, kept))).toBe('NAME_SHOWS_KEPT')
    const own = { ...SHEN, about: null, groupNickname: null }
    await editOwnProfile(one, { ...own, displayName: '沈知远' })
    expect((await choosePreferences(one, kept)).ok).toBe(true)
    expect(code(await editOwnProfile(one, { ...own, displayName: '青舟支付沈知远' }))).toBe(
      'NAME_SHOWS_KEPT',
    )
  })
})

describe('the directory', () => {
  it('finds by initials, whole pinyin, earlier names and several words, and says why', async () => {
    await shen()
    const member = await join(person('林一苇', { company: '云启', city: '上海' }))
    for (const query of ['szy', 'shenzhiyuan', 'zhiyuan', '产品 qzzf', 'SHEN 长沙']) {
      expect(await found(member, query), query).toEqual(['沈知远'])
    }
    const hit = await directory(member, directorySchema.parse({ query: '临溪 cs' }))
    expect(hit?.people[0]?.why).toEqual([
      { field: 'GROUP_NICKNAME', text: '沈知远-临溪银行-产品', past: true },
      { field: 'CITY', text: '长沙', past: false },
    ])
  })

  it('counts each facet with its own choice left open', async () => {
    await join(person('甲', { company: '青舟', city: '长沙' }))
    await join(person('乙', { company: '青舟', city: '上海' }))
    const member = await join(person('丙', { company: '云启', city: '上海' }))
    const seen = await directory(member, directorySchema.parse({ city: '上海' }))
    expect(seen?.total).toBe(2)
    expect(seen?.facets.cities).toEqual([
      { value: '上海', count: 2 },
      { value: '长沙', count: 1 },
    ])
    expect(seen?.facets.companies).toEqual([
      { value: '云启', count: 1 },
      { value: '青舟', count: 1 },
    ])
    expect(seen?.facets.groups).toEqual([{ value: groupId, count: 2 }])
  })

  it('says at the desk how many there are, past the last page as well', async () => {
    await join(person('沈知远', SHEN))
    const past = await deskPeople(CONSOLE, deskPeopleSchema.parse({ page: 9 }))
    expect(past).toMatchObject({ people: [], total: 1, page: 9, pages: 1 })
  })

  it('takes two statements, and two more to say why', async () => {
    const member = await join(person('林一苇', SHEN))
    const all = directorySchema.parse({})
    const words = directorySchema.parse({ query: 'lyw' })
    expect(await countStatements(() => directory(member, all))).toBe(2)
    expect(await countStatements(() => directory(member, words))).toBe(4)
  })
})

describe('how a name is written', () => {
  it('does not keep a member from being found, with a space beside it or in traditional characters', async () => {
    await join(person('Thea 叶'))
    await join(person('陈静仪', { groupNickname: '陳靜儀-匯豐銀行-產品' }))
    const reader = await join(person('林檎'))
    const found = async (query: string) =>
      (await directory(reader, directorySchema.parse({ query })))?.people.map(
        ({ displayName }) => displayName,
      )
    for (const query of ['Thea叶', 'thea 叶', '叶 thea', 'Thea\u200B叶']) {
      expect([query, await found(query)]).toEqual([query, ['Thea 叶']])
    }
    for (const query of ['陳靜儀', '陈静仪', '汇丰银行', '匯豐 产品']) {
      expect([query, await found(query)]).toEqual([query, ['陈静仪']])
    }
  })
})
