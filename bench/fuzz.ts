import { randomUUID } from 'node:crypto'
import { ROUTES } from '@/e2e/access-table'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Role } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { closeDatabase } from '@/lib/db/close'
import { pool } from '@/lib/db/pool'
import { ensureBuild } from '@/lib/engine/build'
import { dice } from '@/prisma/demo/random'
import { seedDemo } from '@/prisma/demo/seed'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'
import { withServer } from './web-server'

const REQUESTS = 5_700
const AT_ONCE = 4
/** Beside the people of the demo, so that lists have pages. */
const MORE_MEMBERS = 1_500
/** Sessions of each role: one alone would be refused for asking faster than anybody reads. */
const SESSIONS = 24
const SLOWEST = 1_000
const ROLES: readonly (readonly Role[])[] = [
  [],
  ['EDITOR'],
  ['COORDINATOR'],
  ['ORGANISER'],
  ['OWNER'],
]
/** What filters, searches, pages, weeks and sorts are called. */
const FIELDS =
  'q query company position city role group groupId status state sort page kind show view week date month night talk from to act missing breach of other alias branch who out v as'.split(
    ' ',
  )
const ODD = [
  '',
  '-1',
  '0',
  '1',
  '2',
  '7',
  '99999',
  '99999999999999999999',
  '1e9',
  'NaN',
  '%00',
  '%E0%A4%A',
  '%25',
  '_',
  '%5C',
  '%27%20OR%201%3D1',
  '%E5%A4%9C',
  '2026-W53',
  '2026-02-30',
  '0001-01',
  '9999-12-31',
  '%E5%A4%9C'.repeat(60),
  '00000000-0000-0000-0000-000000000000',
  'json',
] as const

type Answered = { readonly kind: string; readonly status: number; readonly took: number }

/** Odd addresses of every route, by members of every role and by visitors, against the built app. */
export async function benchFuzz(): Promise<Line[]> {
  await ensureBuild(console.error)
  return withOwnDatabase(async () => {
    // The demo's applicants prove an address by mail, which production without a mail server does not ask for.
    decide({ YEHUA_MODE: 'demo' })
    await seedDemo(console.error)
    decide({ YEHUA_MODE: 'production' })
    const { tokens, ids } = await fill()
    await closeDatabase()
    return withServer(async (origin) => linesOf(await fuzz(origin, tokens, ids)))
  })
}

type Ids = Readonly<
  Record<'talk' | 'member' | 'night' | 'draw' | 'review' | 'roster', readonly string[]>
>

async function fill(): Promise<{ readonly tokens: readonly string[]; readonly ids: Ids }> {
  const { rows: groups } = await pool().query<{ id: string }>('SELECT id FROM "Group" ORDER BY id')
  await pool().query('UPDATE "Group" SET capacity = capacity + $1', [MORE_MEMBERS])
  await pool().query(
    `INSERT INTO "Member" (id, "displayName", company, "groupId", "updatedAt")
     SELECT gen_random_uuid(), '季' || n, '青舟' || n % 40, $1, now() FROM generate_series(1, $2::int) n`,
    [groups[0]?.id, MORE_MEMBERS],
  )
  const tokens: string[] = []
  for (const roles of ROLES) {
    for (let n = 0; n < SESSIONS; n += 1) {
      const token = newToken()
      tokens.push(token)
      await pool().query(
        `WITH one AS (INSERT INTO "Member" (id, "displayName", "groupId", roles, "updatedAt")
           VALUES (gen_random_uuid(), '值班' || $2, $1, $3::"Role"[], now()) RETURNING id)
         INSERT INTO "Session" (id, "tokenHash", "memberId", "expiresAt")
         SELECT gen_random_uuid(), $4, id, now() + interval '1 day' FROM one`,
        [groups[0]?.id, String(n), roles, hashToken(token)],
      )
    }
  }
  await pool().query('ANALYZE')
  return {
    tokens,
    ids: {
      talk: await idsOf('Talk'),
      member: await idsOf('Member'),
      night: await idsOf('Night'),
      draw: await idsOf('Draw'),
      review: await idsOf('ActivityReview'),
      roster: await idsOf('Roster'),
    },
  }
}

async function idsOf(table: string): Promise<string[]> {
  const { rows } = await pool().query<{ id: string }>(
    `SELECT id FROM "${table}" ORDER BY id LIMIT 40`,
  )
  return rows.map(({ id }) => id)
}

/** The same addresses in every run, of records that are there as often as of none. */
async function fuzz(origin: string, tokens: readonly string[], ids: Ids): Promise<Answered[]> {
  const { pick, between } = dice(REQUESTS)
  const below = (max: number) => between(0, max - 1)
  const routes = [
    ...new Set(ROUTES.filter(({ method }) => method === undefined).map(({ route }) => route)),
  ]
  const asked = Array.from({ length: REQUESTS }, (_, at) => {
    const route = routes[at % routes.length] ?? '/'
    const path = route.replaceAll(/\[\w+\]/gu, () => {
      const known = ids[kindOf(route)]
      return below(2) === 0 || known.length === 0 ? randomUUID() : pick(known)
    })
    const query = Array.from({ length: below(4) }, () => `${pick(FIELDS)}=${pick(ODD)}`).join('&')
    return { kind: route, path: `${path}?${query}`, token: below(6) === 0 ? '' : pick(tokens) }
  })
  const answers: Answered[] = []
  const waiting = asked.values()
  const lane = async () => {
    for (const { kind, path, token } of waiting) {
      const cookie = token === '' ? {} : { cookie: `${sessionCookieName(false)}=${token}` }
      // Asked for anything, the live page streams without an end.
      const accept = path.startsWith('/api/') ? 'application/json' : 'text/html'
      const began = performance.now()
      const answer = await fetch(`${origin}${path}`, {
        headers: { ...cookie, accept },
        redirect: 'manual',
      })
      await answer.arrayBuffer()
      answers.push({ kind, status: answer.status, took: performance.now() - began })
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return answers
}

function kindOf(route: string): keyof Ids {
  const kinds = ['talk', 'night', 'draw', 'review', 'roster'] as const
  return kinds.find((kind) => route.includes(`/${kind}`)) ?? 'member'
}

/** One line for each kind of route, the slowest first, and what was answered in all. */
function linesOf(answers: readonly Answered[]): Line[] {
  const statuses = grouped(answers, ({ status }) => status)
  const read = answers.filter(({ status }) => status !== 429)
  const kinds = [...grouped(read, ({ kind }) => kind)].map(([kind, some]) => {
    const times = some.map(({ took }) => took)
    return {
      kind,
      count: some.length,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      max: Math.max(...times),
    }
  })
  for (const { kind, count, p50, p95, max } of kinds.toSorted((a, b) => b.p95 - a.p95))
    console.error(
      `${kind.padEnd(44)} ${String(count).padStart(4)}  p50 ${p50.toFixed(0)}  p95 ${p95.toFixed(0)}  max ${max.toFixed(0)}`,
    )
  const times = read.map(({ took }) => took)
  return [
    lineOf('requests', answers.length, ''),
    ...[...statuses]
      .toSorted(([a], [b]) => a - b)
      .map(([status, some]) => {
        return lineOf(
          `answered ${String(status)}`,
          some.length,
          '',
          status >= 500 ? { max: 0 } : null,
        )
      }),
    lineOf('p50', percentile(times, 0.5), ' ms'),
    lineOf('p95', percentile(times, 0.95), ' ms', { max: SLOWEST }),
    lineOf('max', Math.max(...times), ' ms'),
    lineOf('p95 of the slowest kind', Math.max(...kinds.map(({ p95 }) => p95)), ' ms', {
      max: SLOWEST,
    }),
  ]
}

function grouped<K>(answers: readonly Answered[], by: (one: Answered) => K): Map<K, Answered[]> {
  const groups = new Map<K, Answered[]>()
  for (const one of answers) groups.set(by(one), [...(groups.get(by(one)) ?? []), one])
  return groups
}
