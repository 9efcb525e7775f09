import { readable } from '@/lib/db/transaction'
import { cookiesOf } from '@/lib/http/cookies'
import { publicOrigin, requestOrigin } from '@/lib/http/origin'
import type { HeaderReader } from '@/lib/http/request'
import { toInstant } from '@/lib/shared/clock'
import { deviceLabel } from '@/lib/auth/devices/rules'
import { holds } from '@/lib/auth/roles'
import type { Viewer } from '@/lib/auth/types'
import { passkeyOfSession } from '@/lib/auth/sessions/store-origin'
import { isPhone, OFFER_DECLINED, relyingPartyOf, type RelyingParty } from './rules'
import { countDuties, listPasskeys } from './store'
import type { OwnPasskey, PasskeyPlace } from './types'

/** Whom passkeys of this community are made for; null where no browser makes any. Never taken from a request. */
export function relyingParty(): RelyingParty | null {
  return relyingPartyOf(publicOrigin())
}

/** Whether passkeys work where the reader is, and else at which address they do. */
export function passkeyPlace(headers: HeaderReader): PasskeyPlace {
  return { isHere: offersPasskeys(headers), elsewhere: relyingParty()?.origin ?? null }
}

/** Whether the reader's browser may use passkeys here: it has to be at the very address that they are made for. */
export function offersPasskeys(headers: HeaderReader): boolean {
  return relyingParty()?.origin === requestOrigin(headers)
}

/**
 * Whether to offer a first passkey: to a member on a phone who came in by a link, has none, and did not decline it in
 * this browser.
 */
export async function isToBeOffered(viewer: Viewer, headers: HeaderReader): Promise<boolean> {
  if (viewer.kind !== 'member' || !offersPasskeys(headers)) return false
  if (!isPhone(deviceLabel(headers.get('user-agent')))) return false
  if (cookiesOf(headers).get(OFFER_DECLINED) !== undefined) return false
  return (await listPasskeys(readable(), viewer.memberId)).length === 0
}

/** How many members have duties, and how many of them no passkey yet; null for all but organisers. */
export async function dutiesWithPasskeys(
  viewer: Viewer,
): Promise<{ readonly all: number; readonly without: number } | null> {
  return holds(viewer, 'ORGANISER') ? countDuties(readable()) : null
}

/** The viewer's passkeys, the newest first. Empty for a viewer who is no member. */
export async function passkeys(viewer: Viewer): Promise<OwnPasskey[]> {
  if (viewer.kind !== 'member') return []
  const db = readable()
  const [rows, inUse] = await Promise.all([
    listPasskeys(db, viewer.memberId),
    viewer.sessionId === null ? null : passkeyOfSession(db, viewer.sessionId),
  ])
  return rows.map(({ id, device, createdAt, lastUsedAt }) => ({
    id,
    device,
    createdAt: toInstant(createdAt),
    lastUsedAt: lastUsedAt === null ? null : toInstant(lastUsedAt),
    isThisOne: id === inUse,
  }))
}
