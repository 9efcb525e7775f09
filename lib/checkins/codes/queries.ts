import { signingKey } from '@/lib/auth/secret'
import type { Viewer } from '@/lib/auth/types'
import { canSee } from '@/lib/checkins/policy'
import { nightIdSchema } from '@/lib/checkins/schema'
import { findNight } from '@/lib/checkins/store-nights'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { codeOf, nextCodeAt } from './rules'

export type OwnCode = {
  readonly code: string
  /** Milliseconds until another one has to be shown. */
  readonly lasts: number
}

/** The viewer's own code of the night for this half minute; null for visitors and where there is no such night. */
export async function ownCode(viewer: Viewer, nightId: string): Promise<OwnCode | null> {
  if (viewer.kind !== 'member' || !nightIdSchema.safeParse(nightId).success) return null
  const night = await findNight(readable(), nightId)
  if (night?.occupancy !== 'ON' || !canSee(viewer, night)) return null
  const at = now()
  const code = codeOf(signingKey(), { nightId, memberId: viewer.memberId }, at)
  return { code, lasts: nextCodeAt(at) - at.epochMilliseconds }
}
