import { acceptedKeys } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { checkInFor } from '@/lib/checkins/commands'
import { personHere } from '@/lib/checkins/queries'
import type { CheckInStatus } from '@/lib/checkins/types'
import { now } from '@/lib/shared/clock'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { readCode } from './rules'
import { scanSchema } from './schema'

export type Scanned = {
  readonly name: string
  readonly status: CheckInStatus
  /** False when the member was there already. */
  readonly fresh: boolean
}

/**
 * A host scanned the code on a member's phone: the member is checked in as by the desk. The same code again changes
 * nothing. Refuses CODE_UNREADABLE, and CODE_EXPIRED for a photo of one.
 */
export async function checkInByCode(
  actor: Actor,
  input: { readonly code: string },
): Promise<Outcome<Scanned>> {
  const read = scanSchema.safeParse(input)
  if (!read.success) return refuse('CODE_UNREADABLE')
  const scanned = readCode(acceptedKeys(), read.data.code, now())
  if (!scanned.ok) return scanned
  const { nightId, memberId } = scanned.value
  const came = await checkInFor(actor, nightId, memberId)
  if (!came.ok) return came
  const { checkIn, fresh } = came.value
  const name = (await personHere(actor, nightId, memberId)) ?? ''
  return { ok: true, value: { name, status: checkIn.status, fresh } }
}
