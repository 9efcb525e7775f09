import type { EveningInLog } from '@/lib/checkins/commands-log'
import type { Tx } from '@/lib/db/transaction'
import { toInstant } from '@/lib/shared/clock'
import { clockToInstant } from './rules-clocks'
import { readMoments } from './store-evidence'
import type { FoundNightRow } from './types'

/** The members who made the gesture of the check-in, with their first, and the times by which it is judged. */
export async function eveningInLog(
  tx: Tx,
  { groupId, date, facts }: FoundNightRow,
  { startsAt, timeZone }: { readonly startsAt: number; readonly timeZone: string },
): Promise<Omit<EveningInLog, 'byId' | 'only'>> {
  const { closedAt } = facts.checkIn
  const moments = await readMoments(tx, groupId, facts.messages.checkIn)
  const first = new Map<string, Date>()
  for (const { at, memberId } of [...moments.values()].toSorted((a, b) => +a.at - +b.at)) {
    if (memberId !== null && !first.has(memberId)) first.set(memberId, at)
  }
  return {
    seen: [...first].map(([memberId, at]) => ({ memberId, at: toInstant(at) })),
    closedAt: closedAt === null ? null : clockToInstant(date, closedAt, timeZone),
    startedAt: toInstant(new Date(startsAt)),
  }
}
