import { beforeEach, expect, test } from 'vitest'
import { CONSOLE } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { chooseRow, previewRoster } from '@/lib/rosters/commands'
import { apply, day, preview, rowsOf, seen, wearing } from '@/lib/rosters/fixtures'
import { addMember, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { eraseMember } from './commands-erasing'
import { placesOf } from './fixtures-person'

const NICKNAME = '江雪樵-青舟支付-产品'
const TRACES = ['江雪樵', '雪樵']

let stage: PlanFixture
let owner: MemberViewer
let memberId = ''

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  owner = await addMember(stage.groupId, '许听潮', ['OWNER'])
  memberId = (await wearing(stage.groupId, [NICKNAME]))[0] ?? ''
})

const erase = () => eraseMember(owner, { memberId, words: 'KEEP', typed: '江雪樵' })
const listed = (lines: readonly string[]) => preview(stage.groupId, lines, { complete: false })

test('a roster with an erased person is read without them, and says so', async () => {
  expect((await erase()).ok).toBe(true)
  const members = await readable().member.count()
  const id = await listed([NICKNAME, '江雪樵-云杉-研发', '新人-青禾-研发'])
  expect(await rowsOf(id)).toEqual(['FAULTY ○○', 'FAULTY ○○', 'NEW 新人-青禾-研发'])
  const { rows } = await seen(id)
  expect(rows.map(({ faults, verdict }) => [faults.map(({ code }) => code), verdict])).toEqual([
    [['FORGOTTEN'], null],
    [['FORGOTTEN'], null],
    [[], null],
  ])
  expect(await apply(id)).toMatchObject({ ok: true, value: { added: 1 } })
  expect(await readable().member.count()).toBe(members + 1)
  expect(await placesOf(TRACES)).toEqual([])
})

test('an erased person is also recognised by real name, account and file name', async () => {
  await readable().memberName.create({
    data: { memberId, kind: 'ACCOUNT_NAME', text: '扫雪客', folded: '扫雪客', source: 'test' },
  })
  await erase()
  const id = await listed([
    '群昵称,姓名,微信名',
    '阿樵,江雪樵,',
    '小江,,扫雪客',
    '新人,林未晚,晚晚',
  ])
  expect(await rowsOf(id)).toEqual(['FAULTY ○○', 'FAULTY ○○', 'NEW 新人'])
  const file = { name: '江雪樵 交的名单.txt', bytes: new TextEncoder().encode('林未晚\n') }
  const input = { groupId: stage.groupId, takenOn: day(), complete: false, format: null }
  expect((await previewRoster(CONSOLE, input, file)).ok).toBe(true)
  expect(await readable().roster.count({ where: { fileName: '○○ 交的名单.txt' } })).toBe(1)
  expect(await placesOf([...TRACES, '扫雪客'])).toEqual([])
})

test('a roster that was previewed before the erasure is applied without them', async () => {
  const id = await listed([NICKNAME, '江雪樵-云杉-研发', '新人-青禾-研发'])
  await erase()
  expect(await placesOf(TRACES)).toEqual([])
  const first = (await seen(id)).rows[0]?.id ?? ''
  const chosen = await chooseRow(CONSOLE, { rosterId: id, rowId: first, chosen: 'new' })
  const codes = [chosen.ok]
  for (let turn = 0; turn < 2; turn++) codes.push((await apply(id)).ok)
  expect(codes.at(-1)).toBe(true)
  expect(await readable().member.count({ where: { displayName: { contains: '○○' } } })).toBe(1)
  expect(await rowsOf(id)).toEqual(['FAULTY ○○', 'FAULTY ○○', 'NEW 新人-青禾-研发'])
})

test('a name that another member shares stays theirs', async () => {
  await erase()
  const [other = ''] = await wearing(stage.groupId, ['江雪樵-白桦-运营'])
  const id = await listed(['江雪樵-白桦-运营', '江雪樵-白桦-产品'])
  const { rows } = await seen(id)
  expect(rows.map(({ outcome }) => outcome)).not.toContain('FAULTY')
  expect(rows[0]?.member?.id).toBe(other)
})

test('a list and an erasure at once leave no name behind', async () => {
  const [erased] = await Promise.all([
    erase(),
    listed([NICKNAME, '新人-青禾-研发']),
    listed(['江雪樵-云杉-研发']),
  ])
  if (!erased.ok) expect([erased.refusal.code, (await erase()).ok]).toEqual(['NAMES_BUSY', true])
  expect(await placesOf(TRACES)).toEqual([])
})
