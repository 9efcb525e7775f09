import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { FIRST_GROUP } from '@/lib/communities/rules'
import { addGroup, changeGroup } from '@/lib/communities/settings/commands-groups'
import { groupForm } from '@/lib/communities/settings/rules-groups'
import { groupSchema, newGroupSchema } from '@/lib/communities/settings/schema-groups'
import { readCommunity } from '@/lib/communities/queries'
import { readRevision } from '@/lib/db/revisions'
import { readable } from '@/lib/db/transaction'
import { readInput } from '@/lib/shared/read-form'
import {
  addMember,
  codeOf,
  createPlannedTalk,
  createPlanFixture,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { week } from '@/lib/talks/view/queries'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { freshDatabase } from '@/lib/testing/database'
import { settingChanges } from './queries'

let plan: PlanFixture
let organiser: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  organiser = await addMember(plan.groupId, '沈知夏', ['ORGANISER'])
})

const names = async () => ((await readCommunity(readable()))?.groups ?? []).map(({ name }) => name)
const acts = () =>
  readable().auditRecord.findMany({
    where: { action: { in: ['group.added', 'group.changed'] } },
    orderBy: { at: 'asc' },
  })

describe('a new group', () => {
  it('comes last, and can be planned for at once', async () => {
    const added = await addGroup(organiser, { name: '风控群', about: '聊拒付。' })
    expect(await names()).toEqual(['支付产品群', '支付技术群', '风控群'])
    const groupId = added.ok ? added.value : ''
    const row = await readable().group.findUniqueOrThrow({ where: { id: groupId } })
    expect(row).toMatchObject({ ...FIRST_GROUP, about: '聊拒付。' })
    const nights = (await week(plan.member, plan.free, groupId))?.nights
    expect(nights).toHaveLength(5)
    await createPlannedTalk(plan, { groupId })
    expect((await settingChanges(organiser))?.get('groups')?.by).toBe('沈知夏')
  })

  it('has a name of its own, of ten at once too', async () => {
    const taken = await addGroup(organiser, { name: '支付技术群', about: '' })
    expect(taken).toMatchObject({ refusal: { code: 'GROUP_NAME_TAKEN', field: 'name' } })
    const tried = await Promise.all(
      Array.from({ length: 10 }, () => addGroup(organiser, { name: '风控群', about: '' })),
    )
    expect(tried.map(codeOf).toSorted()).toEqual([
      ...Array<string>(9).fill('GROUP_NAME_TAKEN'),
      'OK',
    ])
    expect(await acts()).toHaveLength(1)
  })

  it('is the twentieth at most, of ten at once too', async () => {
    for (let n = 3; n < 20; n += 1)
      expect(codeOf(await addGroup(organiser, { name: `群${String(n)}`, about: '' }))).toBe('OK')
    const tried = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        addGroup(organiser, { name: `又一群${String(n)}`, about: '' }),
      ),
    )
    expect(tried.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await names()).toHaveLength(20)
  })

  it('is read from a form with its name on one line', () => {
    const read = readInput(newGroupSchema, { name: ' 风控\n群 ', about: '' })
    expect(read.ok ? read.value.name : '').toBe('风控 群')
    const codes = (input: object) => {
      const faulty = readInput(newGroupSchema, input)
      return faulty.ok ? [] : faulty.refusals.map(({ code }) => code)
    }
    expect(codes({ name: ' ', about: '' })).toEqual(['REQUIRED'])
    expect(codes({ name: '群'.repeat(61), about: '' })).toEqual(['TOO_LONG'])
    expect(readInput(groupSchema, { groupId: plan.groupId, name: '群', place: '0' }).ok).toBe(false)
  })
})

describe('a group that is renamed and moved', () => {
  it('keeps its talks and evenings, and public pages are made anew', async () => {
    const { talkId } = await createPlannedTalk(plan)
    const before = await readRevision(readable(), 'pages')
    const { groupId } = plan
    expect(codeOf(await changeGroup(organiser, { groupId, name: '产品群', place: 2 }))).toBe('OK')
    expect(await names()).toEqual(['支付技术群', '产品群'])
    expect((await talkForViewer({ kind: 'visitor' }, talkId))?.group).toEqual({
      id: groupId,
      name: '产品群',
      isOpen: true,
    })
    expect(await readRevision(readable(), 'pages')).not.toBe(before)
    expect((await acts()).map(({ facts }) => facts)).toEqual([{ fields: 'name place' }])
  })

  it('stays at its place when the same is sent twice', async () => {
    const change = { groupId: plan.otherGroupId, name: '支付技术群', place: 1 }
    await Promise.all([changeGroup(organiser, change), changeGroup(organiser, change)])
    expect(await names()).toEqual(['支付技术群', '支付产品群'])
    expect(await acts()).toHaveLength(1)
  })

  it('is saved once of two on one page, and never to the name of another', async () => {
    const basedOn = groupForm({ name: '支付产品群', place: 1 })
    const { groupId } = plan
    const saves = await Promise.all(
      ['甲群', '乙群'].map((name) => changeGroup(organiser, { groupId, name, place: 1, basedOn })),
    )
    expect(saves.map(codeOf).toSorted()).toEqual(['CHANGED_MEANWHILE', 'OK'])
    const taken = await changeGroup(organiser, { groupId, name: '支付技术群', place: 1 })
    expect(taken).toMatchObject({ refusal: { code: 'GROUP_NAME_TAKEN', field: 'name' } })
  })

  it('is changed by organisers alone, and there', async () => {
    const change = { groupId: plan.groupId, name: '产品群', place: 2 }
    for (const viewer of [plan.coordinator, plan.member, { kind: 'visitor' } as const]) {
      expect(codeOf(await changeGroup(viewer, change))).toBe('NOT_ALLOWED')
      expect(codeOf(await addGroup(viewer, { name: '风控群', about: '' }))).toBe('NOT_ALLOWED')
    }
    const unknown = { ...change, groupId: '00000000-0000-7000-8000-000000000009' }
    expect(codeOf(await changeGroup(organiser, unknown))).toBe('GROUP_UNKNOWN')
    expect(await names()).toEqual(['支付产品群', '支付技术群'])
    expect(await acts()).toEqual([])
  })
})
