import { expect, test, type APIRequestContext } from '@playwright/test'
import { ACTIVITY_POLICIES } from '@/lib/activity/policies/commands'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { LOCALE_COOKIE } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { now, toDate } from '@/lib/shared/clock'
import { DRAW_POLICIES } from '@/lib/speaker-draws/commands-policy'
import { BOOKING_POLICIES } from '@/lib/talks/bookings/commands-policy'
import { termsInForce } from '@/lib/versioned/commands'
import { watchWrites, type WriteWatch } from '@/lib/testing/writes'
import { createCommandFixtures, type CommandFixtures } from './support/commands/fixtures'
import { startOwnServer, type OwnServer } from './support/own-server'
import { monstrousValues, typedValues, valueOf } from './support/posted-values'
import { actionsForVisitors } from './support/server-actions'
import { actionsOfBuild, postedPaths, type PostedAction } from './support/posts'

/**
 * Every server action of the build and every handler for POST is posted to as any program may, and the database
 * is watched. A new one is in the list by itself.
 */
test.describe.configure({ mode: 'serial' })

let server: OwnServer
let fixtures: CommandFixtures
let cookies: Readonly<Record<Sender, string>>
let writes: WriteWatch
let actions: PostedAction[]
const paths = postedPaths()

test.beforeAll(async () => {
  test.setTimeout(180_000)
  server = await startOwnServer('posts')
  fixtures = await createCommandFixtures()
  cookies = { VISITOR: '', MEMBER: await sessionOf('MEMBER'), OWNER: await sessionOf('OWNER') }
  // The first page that says how evenings are taken, speakers drawn or members reviewed writes the terms that hold before
  // any are published.
  await transaction((tx) => termsInForce(tx, ACTIVITY_POLICIES))
  await transaction((tx) => termsInForce(tx, BOOKING_POLICIES))
  await transaction((tx) => termsInForce(tx, DRAW_POLICIES))
  // Every post finds these rows again.
  writes = await watchWrites()
  actions = actionsOfBuild(server.build)
})
test.afterAll(() => server.stop())

test('knows every action and every handler', () => {
  expect(actions.length).toBeGreaterThan(130)
  expect(paths).toContain('/api/check-in')
  expect(paths.length).toBeGreaterThan(6)
})

const EVIL = 'https://evil.example'
const ELSEWHERE: readonly Readonly<Record<string, string>>[] = [
  {},
  { origin: EVIL },
  { origin: 'null' },
  { origin: EVIL, 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'none' },
]

test('refuses an owner’s post that says another origin or none, and writes nothing', async ({
  request,
}) => {
  const cookie = cookies.OWNER
  const answers = new Set<number>()
  // The origin is looked at before any action is known: each action meets one of them, each handler all.
  for (const [at, action] of actions.entries()) {
    const elsewhere = ELSEWHERE[at % ELSEWHERE.length]
    answers.add((await request.fetch(...actionPost(action, { ...elsewhere, cookie }))).status())
  }
  for (const headers of ELSEWHERE) {
    for (const path of paths)
      answers.add((await request.fetch(...handlerPost(path, { ...headers, cookie }))).status())
  }
  expect([...answers]).toEqual([403])
  expect(await writes.take()).toEqual([])
})

for (const role of ['VISITOR', 'MEMBER'] as const) {
  test(`lets a ${role} who sends the ids of others change nothing of theirs`, async ({
    request,
  }) => {
    test.setTimeout(180_000)
    const odd = (await postAll(request, role)).filter(
      ({ name, status, written, ofOthers }) =>
        !CLEAR.includes(status) ||
        ofOthers ||
        (written.length > 0 && (role === 'VISITOR' || !OWN.includes(name))),
    )
    expect(odd).toEqual([])
  })
}

test('says that the community is set up to a visitor who fills every field, and reads nothing of it', async ({
  request,
}) => {
  const setUp = actions.find(({ name }) => name.endsWith(' setUp'))
  if (setUp === undefined) throw new Error('The build has no set-up.')
  const headers = { origin: server.address, cookie: `${LOCALE_COOKIE}=en` }
  const answer = await request.fetch(...actionPost(setUp, headers, monstrousValues()))
  const body = await answer.text()
  // No field of it can be read: had any been, the answer would name that field.
  expect(body).toContain(`"message":"${String(messagesOf('en').refusals['ALREADY_SET_UP'])}"`)
  expect(body).toContain('"fieldErrors":{}')
  expect(await writes.take()).toEqual([])
})

test('answers a visitor whose every field is as long as a body may be, and writes nothing', async ({
  request,
}) => {
  const headers = { origin: server.address }
  const names = actionsForVisitors().map(({ name }) => `app/${name}`)
  const open = actions.filter(({ name }) => names.includes(name))
  expect(open).toHaveLength(names.length)
  const statuses = new Set<number>()
  for (const action of open) {
    const answer = await request.fetch(...actionPost(action, headers, monstrousValues()))
    statuses.add(answer.status())
  }
  expect([...statuses].filter((status) => !CLEAR.includes(status))).toEqual([])
  expect((await writes.take()).filter((table) => !COUNTED.includes(table))).toEqual([])
})

// Without this the refusals above might be those of an empty form.
test('writes for the owner what is refused to the others', async ({ request }) => {
  test.setTimeout(180_000)
  const answers = await postAll(request, 'OWNER')
  expect(answers.filter(({ status }) => !CLEAR.includes(status))).toEqual([])
  expect(answers.filter(({ written }) => written.length > 0).length).toBeGreaterThan(12)
})

/** Of themselves a member may change what these change. */
const OWN: readonly string[] = [
  'app/(entry)/actions.ts enterDemo',
  'app/(site)/me/calendar/actions.tsx makeAddress',
  'app/(site)/me/devices/actions.ts leave',
  'app/(site)/me/devices/actions.ts signOutAllOthers',
  'app/(site)/me/name-actions.ts addName',
  'app/(site)/book/actions.ts book',
  'app/(site)/wishes/actions.ts wish',
  'app/(site)/talks/[id]/interest-actions.ts come',
  'app/(site)/talks/[id]/interest-actions.ts stay',
  'app/(site)/talks/[id]/question-actions.ts ask',
  'app/(site)/talks/[id]/question-actions.ts vote',
]

const CLEAR: readonly number[] = [200, 303, 401, 403, 404, 409, 413, 429]
/** Attempts are counted, refused ones too; what a browser is asked to sign is a row of that browser’s, for minutes. */
const COUNTED = ['public."RateLimit"', 'public."PasskeyChallenge"']

type Sender = 'VISITOR' | 'MEMBER' | 'OWNER'
type Answered = {
  readonly name: string
  readonly status: number
  readonly written: readonly string[]
  /** Whether a row of another member is another, or one less. */
  readonly ofOthers: boolean
}

/** Posts to all as our own pages do; what one wrote is taken back before the next. */
async function postAll(request: APIRequestContext, role: Sender): Promise<Answered[]> {
  const cookie = cookies[role]
  const headers = { origin: server.address, cookie }
  const posts = [
    ...actions.map((one) => [one.name, actionPost(one, headers)] as const),
    ...paths.map((path) => [path, handlerPost(path, headers)] as const),
  ]
  const answers: Answered[] = []
  const before = await rowsOfOthers(role)
  for (const [name, post] of posts) {
    const answer = await request.fetch(...post)
    const written = (await writes.take()).filter((table) => !COUNTED.includes(table))
    const ofOthers = written.length > 0 && (await rowsOfOthers(role)) !== before
    await writes.restore(written)
    answers.push({ name, status: answer.status(), written, ofOthers })
  }
  return answers
}

async function rowsOfOthers(role: Sender): Promise<string> {
  const actor = fixtures.actors[role]
  const own = actor.kind === 'member' ? actor.memberId : null
  const { rows } = await pool().query<{ rows: string }>(
    `SELECT concat(
      (SELECT string_agg(t::text, '' ORDER BY id) FROM "Member" t WHERE id IS DISTINCT FROM $1::uuid),
      (SELECT string_agg(t::text, '' ORDER BY id) FROM "Session" t WHERE "memberId" IS DISTINCT FROM $1::uuid),
      (SELECT string_agg(t::text, '' ORDER BY id) FROM "MemberName" t WHERE "memberId" IS DISTINCT FROM $1::uuid)
    ) AS rows`,
    [own],
  )
  return rows[0]?.rows ?? ''
}

async function sessionOf(role: 'OWNER' | 'MEMBER'): Promise<string> {
  const actor = fixtures.actors[role]
  if (actor.kind !== 'member') throw new Error(`${role} is no member.`)
  const token = newToken()
  const expiresAt = toDate(now().add({ hours: 1 }))
  const data = { memberId: actor.memberId, tokenHash: hashToken(token), expiresAt }
  await readable().session.create({ data })
  return `${sessionCookieName(false)}=${token}`
}

type Post = [
  string,
  { method: string; headers: Record<string, string>; multipart: FormData; maxRedirects: 0 },
]

/** As React sends it: the arguments as JSON, a form as `$K1` with its fields behind `_1_`. */
function actionPost(
  { id, page, parameters }: PostedAction,
  headers: Record<string, string>,
  values = typedValues(fixtures),
): Post {
  const multipart = new FormData()
  for (const [name, value] of Object.entries(values)) multipart.append(`_1_${name}`, value)
  const given = parameters.map(({ name, kind }) => {
    if (kind === 'form') return '$K1'
    return kind === 'state'
      ? { status: 'idle', message: '', fieldErrors: {}, values: {}, turn: 0 }
      : valueOf(fixtures, name)
  })
  multipart.append('0', JSON.stringify(given))
  return post(page, { ...headers, 'next-action': id, accept: 'text/x-component' }, multipart)
}

function handlerPost(path: string, headers: Record<string, string>): Post {
  const multipart = new FormData()
  for (const [name, value] of Object.entries(typedValues(fixtures))) multipart.append(name, value)
  return post(path, { ...headers, accept: 'application/json' }, multipart)
}

function post(path: string, headers: Record<string, string>, multipart: FormData): Post {
  const address = server.address + path.replaceAll(/\[\w+\]/gu, fixtures.talkId)
  return [address, { method: 'POST', headers, multipart, maxRedirects: 0 }]
}
