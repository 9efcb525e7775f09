import type { Tx } from '@/lib/db/transaction'
import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type { Finding } from '@/lib/naming/types'

/** Everything stored about one member's name, in one statement per table. */
export async function findRecord(db: Tx, memberId: string) {
  return db.member.findFirst({
    where: { id: memberId, status: { in: ['ACTIVE', 'LEFT', 'REMOVED'] } },
    select: {
      id: true,
      displayName: true,
      status: true,
      group: { select: { name: true } },
      names: {
        where: { kind: 'GROUP_NICKNAME' },
        orderBy: [{ heldFrom: 'desc' }, { id: 'desc' }],
        select: {
          id: true,
          text: true,
          source: true,
          heldFrom: true,
          heldTo: true,
          verdicts: { select: { ruleId: true, finding: true } },
        },
      },
      reminders: {
        orderBy: [{ sentAt: 'desc' }, { id: 'desc' }],
        include: { batch: { select: { messages: true } }, rule: { select: { version: true } } },
      },
      exemptions: { orderBy: [{ grantedAt: 'desc' }, { id: 'desc' }] },
      decisions: { orderBy: { round: 'desc' } },
    },
  })
}

export type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecord>>>

export function nicknamesOf({ names }: RecordRow) {
  return names.map(({ id, text, source, heldFrom, heldTo, verdicts }) => ({
    id,
    text,
    source,
    from: toInstant(heldFrom),
    until: heldTo === null ? null : toInstant(heldTo),
    // Written by lib/naming, from a Finding.
    findings: new Map(
      verdicts.map(({ ruleId, finding }) => [ruleId, finding as unknown as Finding]),
    ),
  }))
}

export function dayOf(day: Date | null) {
  return day === null ? null : fromDateColumn(day)
}

export function momentOrNull(at: Date | null) {
  return at === null ? null : toInstant(at)
}
