import { expect, test, type APIRequestContext } from '@playwright/test'
import Papa from 'papaparse'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { createCommandFixtures, type CommandFixtures } from './support/commands/fixtures'
import { startOwnServer, type OwnServer } from './support/own-server'

/** Files that are taken along, over HTTP and read by programs that did not write them. */
test.describe.configure({ mode: 'serial' })

const PHONE = '13812345678'
const NAMES = ['陆望舒', '=HYPERLINK("x")', '顾北, "远山"\n研发']

let server: OwnServer
let fixtures: CommandFixtures
let cookies: Readonly<Record<'VISITOR' | 'MEMBER' | 'OWNER', string>>

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startOwnServer('exports')
  fixtures = await createCommandFixtures()
  const { groupId, memberId: referrerId } = fixtures
  for (const name of NAMES) {
    const person = { name, nickname: name, howKnown: `电话 ${PHONE}`, showAs: '季听澜' }
    await readable().referral.create({ data: { ...person, groupId, referrerId } })
    const entry = { memberId: referrerId, kind: 'GRANT' as const, amount: 2, key: `test:${name}` }
    await readable().quotaEntry.create({ data: { ...entry, reason: name } })
  }
  cookies = { VISITOR: '', MEMBER: await sessionOf('MEMBER'), OWNER: await sessionOf('OWNER') }
})
test.afterAll(() => server.stop())

const db = () => readable()
const TABLES: readonly (readonly [string, () => Promise<number>])[] = [
  ['/desk/referrals/csv', () => db().referral.count()],
  ['/desk/referrals/ledger/csv', () => db().quotaEntry.count()],
  ['/desk/applications/csv', () => db().application.count({ where: { state: 'WAITING' } })],
  ['/desk/attendance/csv', () => db().member.count({ where: { status: 'ACTIVE' } })],
  ['/desk/tree/csv', () => db().member.count({ where: { status: 'ACTIVE' } })],
]

for (const [address, count] of TABLES) {
  test(`${address} has a row for each in the database, for organisers alone`, async ({
    request,
  }) => {
    const { data, errors } = Papa.parse<string[]>((await get(request, address, 'OWNER')).body, {
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    expect(data.length - 1).toBe(await count())
    expect(new Set(data.map((row) => row.length)).size).toBe(1)
    for (const role of ['VISITOR', 'MEMBER'] as const)
      expect(await get(request, address, role)).toEqual({ status: 404, body: '' })
  })
}

test('brings each word over as it stands, with a guard before what a spreadsheet would run', async ({
  request,
}) => {
  const { body } = await get(request, '/desk/referrals/csv', 'OWNER')
  const { data } = Papa.parse<string[]>(body, { skipEmptyLines: true })
  const cells = new Set(data.flat())
  expect(
    NAMES.map((name) => (name.startsWith('=') ? `'${name}` : name)).filter(
      (name) => !cells.has(name),
    ),
  ).toEqual([])
  expect(cells.has(NAMES[1] ?? '')).toBe(false)
})

test('brings a member what is kept of them, and nothing of others', async ({ request }) => {
  const actor = fixtures.actors.MEMBER
  const { status, body } = await get(request, '/me/data/export', 'MEMBER')
  expect(status).toBe(200)
  const file = JSON.parse(body) as Record<string, unknown>
  const memberId = actor.kind === 'member' ? actor.memberId : ''
  expect(file['name']).toBe(
    (await db().member.findUniqueOrThrow({ where: { id: memberId } })).displayName,
  )
  expect((file['sessions'] as unknown[]).length).toBe(
    await db().session.count({ where: { memberId } }),
  )
  const others = [PHONE, fixtures.memberId, '季听澜', 'lu@applicant.example', 'tokenHash', ...NAMES]
  expect(others.filter((word) => body.includes(word))).toEqual([])
  const foreign = await get(request, `/desk/people/${fixtures.memberId}/data/export`, 'MEMBER')
  expect(foreign).toEqual({ status: 404, body: '' })
})

async function get(request: APIRequestContext, path: string, role: keyof typeof cookies) {
  const headers = { cookie: cookies[role] }
  const answer = await request.get(server.address + path, { headers, maxRedirects: 0 })
  return { status: answer.status(), body: (await answer.text()).replace(/^\uFEFF/u, '') }
}

async function sessionOf(role: 'MEMBER' | 'OWNER'): Promise<string> {
  const actor = fixtures.actors[role]
  if (actor.kind !== 'member') throw new Error(`${role} is no member.`)
  const token = newToken()
  const expiresAt = toDate(now().add({ hours: 1 }))
  const data = { memberId: actor.memberId, tokenHash: hashToken(token), expiresAt }
  await readable().session.create({ data })
  return `${sessionCookieName(false)}=${token}`
}
