import type { Tx } from '@/lib/db/transaction'
import type { ApplicationEventKind, ApplicationState } from './types'

/** An application as its row holds it. */
export type ApplicationRow = {
  readonly id: string
  readonly groupId: string
  readonly state: ApplicationState
  readonly version: number
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly foldedName: string
  readonly foldedCompany: string
  readonly email: string
  readonly provenAt: Date | null
  readonly about: string
  readonly topic: string
  readonly locale: string
  readonly ruleId: string | null
  readonly acknowledgedAt: Date | null
  readonly referralId: string | null
  readonly suspicions: readonly string[]
  readonly letThroughAt: Date | null
  readonly submittedAt: Date
  readonly stateAt: Date
  readonly waitlistedAt: Date | null
  readonly decidedById: string | null
  readonly decidedAt: Date | null
  readonly reason: string
  readonly before: ApplicationState | null
  readonly groupBefore: string | null
  readonly notifyAt: Date | null
  readonly notifiedAt: Date | null
  readonly holdsSeat: boolean
  readonly memberId: string | null
  readonly forgottenAt: Date | null
}

/** What else a change of state writes. */
export type ApplicationFacts = Partial<
  Omit<ApplicationRow, 'id' | 'version' | 'state' | 'suspicions'>
>

/** Reads an application and keeps it from changing under us; null when there is none of this id. */
export async function lockApplication(tx: Tx, id: string): Promise<ApplicationRow | null> {
  await tx.$queryRaw`SELECT 1 FROM "Application" WHERE id = ${id}::uuid FOR UPDATE`
  return findApplication(tx, id)
}

export async function findApplication(db: Tx, id: string): Promise<ApplicationRow | null> {
  return db.application.findUnique({ where: { id } })
}

/** Writes the state it has from now on; the version goes up by one. */
export async function writeState(
  tx: Tx,
  id: string,
  { state, ...facts }: { state: ApplicationState } & ApplicationFacts,
): Promise<void> {
  await tx.application.update({
    where: { id },
    data: { ...facts, state, version: { increment: 1 } },
    select: { id: true },
  })
}

export async function insertEvent(
  tx: Tx,
  event: {
    applicationId: string
    kind: ApplicationEventKind
    text: string
    byId: string | null
    at: Date
  },
): Promise<void> {
  await tx.applicationEvent.create({ data: event, select: { id: true } })
}
