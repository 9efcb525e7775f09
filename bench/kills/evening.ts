import { fillStorm, type Crowd } from '@/bench/check-in-people'
import { sessionCookieName } from '@/lib/auth/sessions/rules'
import { config } from '@/lib/config/config'
import type { KilledApp } from './app'
import { postAction } from './post-action'
import { createOwner } from './sessions'
import type { Step, Trial } from './types'

/** Phones that tap at once. */
const MEMBERS = 40

/** A page of the evening asks again where it heard no answer; who has one has a row, and one only. */
export function checkingIn(): Step {
  return {
    name: 'checking in',
    tables: ['CheckIn'],
    begin: async (app) => tapsOf(app, await newEvening(MEMBERS)),
  }
}

/** A host presses the next step: the evening is in it, with its change and its record, or where it was. */
export function movingOn(): Step {
  let owner: ReturnType<typeof createOwner> | undefined
  return {
    name: 'moving the evening on',
    tables: ['PhaseChange', 'AuditRecord'],
    begin: async (app) => {
      owner ??= createOwner()
      const { cookie } = await owner
      return stepOf(app, cookie, (await newEvening(1)).nightId)
    },
  }
}

function newEvening(members: number): Promise<Crowd> {
  const { DATABASE_URL: url } = config()
  if (url === undefined) throw new Error('The app has no database.')
  return fillStorm(url, members)
}

function tapsOf(app: KilledApp, { nightId, people }: Crowd): Trial {
  const acknowledged = new Map<string, string>()
  const tapAll = async () => {
    const waiting = people.filter(({ memberId }) => !acknowledged.has(memberId))
    await Promise.all(
      waiting.map(async ({ memberId, token }) => {
        const at = await tap(app.origin, nightId, token).catch(() => null)
        if (at !== null) acknowledged.set(memberId, at)
      }),
    )
  }
  let first: Promise<void> | undefined
  return {
    start: () => (first = tapAll()),
    isDone: async () => {
      await first
      if (acknowledged.size < people.length) await tapAll()
      return acknowledged.size === people.length
    },
    check: async () => {
      const rows = await app.query<{ memberId: string; at: Date }>(
        'SELECT "memberId", "at" FROM "CheckIn" WHERE "nightId" = $1',
        [nightId],
      )
      const kept = new Map(rows.map(({ memberId, at }) => [memberId, at.toISOString()]))
      const lost = [...acknowledged].filter(
        ([memberId, at]) => kept.get(memberId) !== new Date(at).toISOString(),
      )
      return { lost: lost.length, half: rows.length - kept.size }
    },
  }
}

/** When the member came, as the answer says; null where it says nothing of the kind. */
async function tap(origin: string, nightId: string, token: string): Promise<string | null> {
  const answer = await fetch(`${origin}/api/check-in`, {
    method: 'POST',
    headers: {
      origin,
      accept: 'application/json',
      cookie: `${sessionCookieName(false)}=${token}`,
    },
    body: new URLSearchParams({ nightId }),
    signal: AbortSignal.timeout(10_000),
  })
  if (answer.status !== 200) return null
  return ((await answer.json()) as { own: { at: string } }).own.at
}

function stepOf(app: KilledApp, cookie: string, nightId: string): Trial {
  let acknowledged = false
  let partly = 0
  const press = async () => {
    const fields = { nightId, to: 'TALK' }
    const action = 'desk/tonight/actions.ts move'
    const done = await postAction(app.origin, { path: '/desk/tonight', action, fields, cookie })
    acknowledged = done || acknowledged
  }
  const isWhole = async () => {
    const [row] = await app.query<{ moved: boolean; changes: number; records: number }>(
      `SELECT n."phase" = 'TALK' AS moved,
         (SELECT count(*)::int FROM "PhaseChange" WHERE "nightId" = n."id" AND "phase" = 'TALK') AS changes,
         (SELECT count(*)::int FROM "AuditRecord"
          WHERE "action" = 'night.phase-moved' AND "subjectId" = n."id"::text) AS records
       FROM "Night" n WHERE n."id" = $1`,
      [nightId],
    )
    const expected = row?.moved === true ? 1 : 0
    if (row?.changes !== expected || row.records !== expected) partly = 1
    return expected === 1
  }
  let first: Promise<void> | undefined
  return {
    start: () => (first = press().catch(() => undefined)),
    isDone: async () => {
      await first
      if (await isWhole()) return true
      if (acknowledged) return false
      await press()
      return isWhole()
    },
    check: async () => ({ lost: acknowledged && !(await isWhole()) ? 1 : 0, half: partly }),
  }
}
