import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { visibleGroup } from '@/lib/applications/decide/rules'
import type { ApplicationRow } from '@/lib/applications/store'
import { groupName } from '@/lib/applications/notify/store'
import type { OwnAdmission, OwnEvent } from './types'

export type Own = {
  readonly row: ApplicationRow
  /** The name of the group as the applicant may know it. */
  readonly group: string
  readonly voucher: string | null
  readonly ruleVersion: number | null
}

export async function findOwn(db: Tx, id: string): Promise<Own | null> {
  const found = await db.application.findFirst({
    where: { id, forgottenAt: null },
    include: {
      group: { select: { name: true } },
      referral: { select: { showAs: true } },
      rule: { select: { version: true } },
    },
  })
  if (found === null) return null
  const { group: decidedFor, referral, rule, ...row } = found
  const visible = visibleGroup(row)
  const group = visible === row.groupId ? decidedFor.name : await groupName(db, visible)
  return {
    row,
    group,
    voucher: referral?.showAs ?? null,
    ruleVersion: rule?.version ?? null,
  }
}

/** Where the application led, while the member that it became is here. */
export async function findAdmission(db: Tx, id: string): Promise<OwnAdmission | null> {
  const found = await db.application.findFirst({
    where: { id, forgottenAt: null, state: 'ADMITTED', member: { status: 'ACTIVE' } },
    select: { group: { select: { name: true } }, member: { select: { email: true } } },
  })
  return found && { group: found.group.name, hasMail: found.member?.email != null }
}

/** What happened to it, the first first; not who did it. */
export async function listOwnEvents(db: Tx, applicationId: string): Promise<OwnEvent[]> {
  const rows = await db.applicationEvent.findMany({
    where: { applicationId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, kind: true, text: true, at: true },
  })
  return rows.map(({ at, ...event }) => ({ ...event, at: toInstant(at) }))
}
