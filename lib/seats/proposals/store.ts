import type { Tx } from '@/lib/db/transaction'
import type { OpenProposal } from './rules'
import type { Working } from '@/lib/seats/types'

/** One at a time looks who is next and writes it down. */
export async function lockProposing(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('seats.propose'))`
}

export async function listOpen(db: Tx): Promise<OpenProposal[]> {
  const rows = await db.seatProposal.findMany({
    where: { endedAt: null },
    select: {
      id: true,
      groupId: true,
      applicationId: true,
      application: { select: { state: true } },
    },
  })
  return rows.map(({ application, ...row }) => ({ ...row, state: application.state }))
}

/**
 * Keeps these applications from being decided meanwhile, before anything else is held, so that two do
 * not wait for each other; answers who of them still waits.
 */
export async function holdWaiting(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string; state: string }[]>`
    SELECT id, state::text AS state FROM "Application" WHERE id = ANY (${[...ids]}::uuid[])
    ORDER BY id FOR KEY SHARE`
  return new Set(rows.flatMap(({ id, state }) => (state === 'WAITLISTED' ? [id] : [])))
}

type NewProposal = {
  readonly groupId: string
  readonly policyVersion: number
  readonly working: Working
  readonly proposedAt: Date
}

export async function insertProposals(tx: Tx, proposals: readonly NewProposal[]): Promise<void> {
  await tx.seatProposal.createMany({
    data: proposals.map(({ working, ...proposal }) => ({
      ...proposal,
      applicationId: working.applicationId,
      place: working.place,
      working: asJson(working),
    })),
  })
}

/** Written at once and over at once: who was shown before the job had run. */
export async function insertPassed(
  tx: Tx,
  proposal: NewProposal,
  end: { readonly reason: string; readonly endedById: string | null },
): Promise<void> {
  const { working, proposedAt, ...rest } = proposal
  await tx.seatProposal.create({
    data: {
      ...rest,
      applicationId: working.applicationId,
      place: working.place,
      proposedAt,
      working: asJson(working),
      endedAt: proposedAt,
      ending: 'PASSED',
      ...end,
    },
    select: { id: true },
  })
}

function asJson({ lines, ...working }: Working) {
  return { ...working, lines: lines.map((line) => ({ ...line, facts: { ...line.facts } })) }
}

type Ending = {
  readonly ending: 'ADMITTED' | 'PASSED' | 'LAPSED'
  readonly endedAt: Date
  readonly endedById: string | null
  readonly reason?: string
}

/** Ends what is open; answers how many that were. */
export async function endProposals(
  tx: Tx,
  where: { readonly ids: readonly string[] } | { readonly applicationId: string },
  ending: Ending,
): Promise<number> {
  const which =
    'ids' in where ? { id: { in: [...where.ids] } } : { applicationId: where.applicationId }
  return (await tx.seatProposal.updateMany({ where: { ...which, endedAt: null }, data: ending }))
    .count
}

/** Ends the passing over; answers whether there was one. The reason stays where it stands. */
export async function undoPass(tx: Tx, applicationId: string): Promise<boolean> {
  const where = { applicationId, ending: 'PASSED' as const }
  return (await tx.seatProposal.updateMany({ where, data: { ending: 'LAPSED' } })).count > 0
}

/** How many proposals are open and in no mail yet, by group. */
export async function countUnmailed(
  tx: Tx,
): Promise<{ readonly group: string; readonly count: number }[]> {
  return tx.$queryRaw<{ group: string; count: number }[]>`
    SELECT g."name" AS "group", count(*)::int AS "count" FROM "SeatProposal" p
    JOIN "Group" g ON g."id" = p."groupId"
    WHERE p."endedAt" IS NULL AND p."mailedAt" IS NULL GROUP BY g."id" ORDER BY g."name", g."id"`
}

export async function lastMailedAt(tx: Tx): Promise<Date | null> {
  const { _max: last } = await tx.seatProposal.aggregate({ _max: { mailedAt: true } })
  return last.mailedAt
}

export async function markMailed(tx: Tx, at: Date): Promise<void> {
  await tx.seatProposal.updateMany({
    where: { endedAt: null, mailedAt: null },
    data: { mailedAt: at },
  })
}

/**
 * A step of forgetting applicants: one who was proposed for a seat is so no longer, and why they were
 * proposed is emptied.
 */
export async function forgetProposals(
  db: Tx,
  applicationIds: readonly string[],
  at: Date,
): Promise<void> {
  const where = { applicationId: { in: [...applicationIds] } }
  await db.seatProposal.updateMany({
    where: { ...where, endedAt: null },
    data: { endedAt: at, ending: 'LAPSED' },
  })
  await db.seatProposal.updateMany({ where, data: { reason: '' } })
}
