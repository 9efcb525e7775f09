import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { proofEndsAt } from '@/lib/auth/applicants/keys'
import { quotaPolicyInForce } from '@/lib/quotas/commands-policy'
import { toInstant } from '@/lib/shared/clock'
import { visibleGroup, awaitsNotification, visibleState } from '@/lib/applications/decide/rules'
import { PROVING_DAYS } from '@/lib/applications/apply/rules-limits'
import { isOpen } from '@/lib/applications/rules'
import { visibleEvents } from './rules'
import * as store from './store'
import type { ApplicationState } from '@/lib/applications/types'
import type { OwnAdmission, OwnApplication } from './types'

/**
 * That the applicant of this browser was admitted, and to which group; null for every other viewer, and once
 * the member is no longer here. What they wrote is the member's now, and needs a sign-in.
 */
export async function ownAdmission(viewer: Viewer): Promise<OwnAdmission | null> {
  if (viewer.kind !== 'applicant') return null
  return store.findAdmission(readable(), viewer.applicationId)
}

/** The viewer's own application; null for a viewer who has none in this browser, or became a member by it. */
export async function ownApplication(viewer: Viewer): Promise<OwnApplication | null> {
  if (viewer.kind !== 'applicant') return null
  const db = readable()
  const found = await store.findOwn(db, viewer.applicationId)
  if (found?.row.memberId !== null) return null
  const { row, group, voucher, ruleVersion } = found
  const { id, name, company, position, city, nickname, email, about, topic } = row
  const events = visibleEvents(await store.listOwnEvents(db, id))
  const state = visibleState(row)
  const open = isOpen(state)
  const isDecided = state === row.state && (state === 'DECLINED' || state === 'WAITLISTED')
  return {
    id,
    groupId: visibleGroup(row),
    group,
    state,
    name,
    company,
    position,
    city,
    nickname,
    email,
    about,
    topic,
    isProven: row.provenAt !== null,
    ruleVersion,
    voucher,
    question:
      row.state === 'ASKED' || state === 'ASKED'
        ? (events.findLast(({ kind }) => kind === 'QUESTION')?.text ?? null)
        : null,
    reason: isDecided ? row.reason : '',
    until: await untilWhen(id, state, toInstant(row.stateAt)),
    submittedAt: toInstant(row.submittedAt),
    canCorrect: (state === 'PROVING' || open) && !awaitsNotification(row),
    canWithdraw: row.memberId === null && (state === 'PROVING' || open),
    events,
  }
}

async function untilWhen(
  applicationId: string,
  state: ApplicationState,
  since: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  // The day that the mail names; the application itself waits longer for another mail.
  if (state === 'PROVING') {
    return (await proofEndsAt(applicationId)) ?? since.add({ hours: PROVING_DAYS * 24 })
  }
  if (state !== 'VOUCHING') return null
  const policy = await transaction(quotaPolicyInForce)
  return policy.ok ? since.add({ hours: policy.value.vouchDays * 24 }) : null
}
