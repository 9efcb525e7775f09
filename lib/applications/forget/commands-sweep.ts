import { readSettings } from '@/lib/communities/queries'
import { eachApart } from '@/lib/jobs/each'
import type { Temporal } from 'temporal-polyfill'
import { publicOrigin } from '@/lib/http/origin'
import type { Actor } from '@/lib/auth/types'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/outbox'
import { mailReachesPeople } from '@/lib/mail/transport'
import { quotaPolicyInForce } from '@/lib/quotas/commands-policy'
import { endReferral } from '@/lib/referrals/commands'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { moveOn } from '@/lib/applications/commands'
import { PROVING_DAYS } from '@/lib/applications/apply/rules-limits'
import { localeOf, proofMail } from '@/lib/applications/prove/rules-mail'
import { lockApplication, type ApplicationRow } from '@/lib/applications/store'
import { findSince } from './store-sweep'

const AT_ONCE = 200
const SYSTEM: Actor = { kind: 'system' }

/** Ends what was never proven, and what no member vouched for within its time. Answers how many. */
export async function expireApplications(): Promise<number> {
  const policy = await transaction(quotaPolicyInForce)
  if (!policy.ok) return 0
  const unproven = await expire('PROVING', PROVING_DAYS)
  return unproven + (await expire('VOUCHING', policy.value.vouchDays))
}

async function expire(state: 'PROVING' | 'VOUCHING', days: number): Promise<number> {
  const limit = daysAgo(days)
  const ids = await findSince(readable(), { state, before: toDate(limit), max: AT_ONCE })
  let expired = 0
  await eachApart(ids, async (id) => {
    const done = await transaction((tx) => expireOne(tx, id, { state, limit }))
    if (done.ok && done.value) expired += 1
  })
  return ids.length < AT_ONCE || expired === 0 ? expired : expired + (await expire(state, days))
}

/** It may have moved on since it was found: only what still waits since then ends. */
async function expireOne(
  tx: Tx,
  id: string,
  { state, limit }: { readonly state: 'PROVING' | 'VOUCHING'; readonly limit: Temporal.Instant },
): Promise<boolean> {
  const application = await lockApplication(tx, id)
  if (application?.state !== state) return false
  if (toInstant(application.stateAt).epochMilliseconds >= limit.epochMilliseconds) return false
  await moveOn(tx, application, { to: 'EXPIRED', by: SYSTEM })
  const { referralId } = application
  if (referralId !== null)
    await endReferral(tx, { referralId, ending: 'EXPIRED', by: SYSTEM, at: now() })
  if (state === 'VOUCHING') await mailUnvouched(tx, application)
  return true
}

async function mailUnvouched(tx: Tx, application: ApplicationRow): Promise<void> {
  const { email, provenAt, locale } = application
  if (provenAt === null || email === '' || !mailReachesPeople()) return
  const { name: community } = await readSettings(tx)
  const address = `${publicOrigin()}/apply`
  await queueMail(tx, proofMail('unvouched', localeOf(locale), { to: email, community, address }))
}

function daysAgo(days: number): Temporal.Instant {
  return now().subtract({ hours: days * 24 })
}
