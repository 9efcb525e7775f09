import { applyToJoin } from '@/lib/applications/apply/commands'
import { decide } from '@/lib/applications/decide/commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { notifyNow } from '@/lib/applications/notify/commands'
import { vouch } from '@/lib/applications/vouch/commands'
import { writeFormTime } from '@/lib/applications/apply/rules-form-time'
import type { Choice } from '@/lib/applications/types'
import { newApplicantKey, viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { secret } from '@/lib/auth/secret'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { ruleInForce } from '@/lib/naming/queries'
import { refer, type Referred } from '@/lib/referrals/links/commands'
import { now } from '@/lib/shared/clock'
import { CONSOLE } from './cast'
import type { Newcomer } from './newcomers'
import { done } from './outcomes'

/** An application as it stands: whoever acts on it says which version they saw. */
export type Held = { readonly applicationId: string; readonly version: number }

/** A member sends a link. Who is known already is said to be somebody else. */
export async function referOne(
  actor: MemberViewer,
  { name, company, position, city }: Newcomer,
  { groupId, howKnown }: { readonly groupId: string; readonly howKnown: string },
): Promise<Referred> {
  const input = { name, company, position, city, nickname: '', groupId, howKnown }
  const told = { showAs: actor.displayName, another: 'on' as const }
  return made(done(await refer(actor, { ...input, ...told })))
}

type Sending = {
  /** The group, or the token of a link, which knows its group. */
  readonly groupId: string | null
  readonly link: string | null
  readonly change?: Partial<Pick<Newcomer, 'name' | 'about' | 'topic'>>
  /** What was typed where nobody types. */
  readonly website?: string
}

/** Sends the form some minutes after it was opened. The address is not proven yet. */
export async function applyOne(
  newcomer: Newcomer,
  { groupId, link, change = {}, website = '' }: Sending,
): Promise<Held> {
  const { name, company, position, city, email, about, topic, number } = newcomer
  const rule = await ruleInForce(CONSOLE)
  const began = writeFormTime(now().subtract({ minutes: 4 }), secret())
  const input = {
    ...{ name, company, position, city, email, about, topic, nickname: '', ...change },
    ...{ groupId, link, ruleId: rule?.id ?? null, acknowledged: 'on' as const, website, began },
  }
  const from = { locale: 'zh' as const, client: `demo-${String(number)}` }
  const { token } = made(done(await applyToJoin({ kind: 'visitor' }, input, from)))
  const viewer = await viewerOfApplicantToken(token)
  if (viewer.kind !== 'applicant') throw new Error('Nobody looks after the application.')
  return { applicationId: viewer.applicationId, version: 0 }
}

/** Opens the mail. */
export async function proveOne({ applicationId, version }: Held): Promise<Held> {
  const key = { applicationId, kind: 'PROOF' as const }
  const { token } = made(done(await transaction((tx) => newApplicantKey(tx, key))))
  done(await openApplication(token, `demo-${applicationId}`))
  return { applicationId, version: version + 1 }
}

export async function vouchOne(
  actor: Actor,
  { applicationId, version }: Held,
  howKnown: string,
): Promise<Held> {
  done(await vouch(actor, { applicationId, howKnown }))
  return { applicationId, version: version + 1 }
}

/** Decides, and tells it at once or leaves it to be told. */
export async function decideOne(
  actor: Actor,
  { applicationId, version }: Held,
  {
    choice,
    reason = '',
    told = true,
  }: { readonly choice: Choice; readonly reason?: string; readonly told?: boolean },
): Promise<Held> {
  done(await decide(actor, { applicationId, version, choice, reason }))
  if (told) done(await notifyNow(actor, { applicationId }))
  return { applicationId, version: version + 1 }
}

function made<T>(value: T | null): T {
  if (value === null) throw new Error('The demo community could not be made.')
  return value
}
