import { applyToJoin } from '@/lib/applications/apply/commands'
import { decide } from '@/lib/applications/decide/commands'
import { openApplication } from '@/lib/applications/prove/commands'
import { notifyNow } from '@/lib/applications/notify/commands'
import { vouch } from '@/lib/applications/vouch/commands'
import { writeFormTime } from '@/lib/applications/apply/rules-form-time'
import type { Choice } from '@/lib/applications/types'
import { newApplicantKey, viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { signingKey } from '@/lib/auth/secret'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { ruleInForce } from '@/lib/naming/queries'
import { refer, type Referred } from '@/lib/referrals/links/commands'
import { now } from '@/lib/shared/clock'
import { CONSOLE } from './community'
import type { Newcomer } from './newcomers'
import { expectOk } from './outcomes'

/** An application as it stands: a command on it names the version that was seen. */
export type SeededApplication = { readonly applicationId: string; readonly version: number }

/** A member sends a link. A name that is known already is said to be another person's. */
export async function referOne(
  actor: MemberViewer,
  { name, company, position, city }: Newcomer,
  { groupId, howKnown }: { readonly groupId: string; readonly howKnown: string },
): Promise<Referred> {
  const input = { name, company, position, city, nickname: '', groupId, howKnown }
  const shown = { showAs: actor.displayName, another: 'on' as const }
  return made(expectOk(await refer(actor, { ...input, ...shown })))
}

type Sending = {
  /** The group, or the token of a link, which knows its group. */
  readonly groupId: string | null
  readonly link: string | null
  readonly change?: Partial<Pick<Newcomer, 'name' | 'about' | 'topic'>>
  /** What was typed into the field that people do not see. */
  readonly website?: string
}

/** Sends the form some minutes after it was opened. The address is not proven yet. */
export async function applyOne(
  newcomer: Newcomer,
  { groupId, link, change = {}, website = '' }: Sending,
): Promise<SeededApplication> {
  const { name, company, position, city, email, about, topic, number } = newcomer
  const rule = await ruleInForce(CONSOLE)
  const began = writeFormTime(now().subtract({ minutes: 4 }), signingKey())
  const input = {
    name,
    company,
    position,
    city,
    email,
    about,
    topic,
    nickname: '',
    ...change,
    groupId,
    link,
    ruleId: rule?.id ?? null,
    acknowledged: 'on' as const,
    website,
    began,
  }
  const from = { locale: 'zh' as const, client: `demo-${String(number)}` }
  const { token } = made(expectOk(await applyToJoin({ kind: 'visitor' }, input, from)))
  const viewer = await viewerOfApplicantToken(token)
  if (viewer.kind !== 'applicant') throw new Error('The application has no applicant.')
  return { applicationId: viewer.applicationId, version: 0 }
}

/** Opens the mail. */
export async function proveOne({
  applicationId,
  version,
}: SeededApplication): Promise<SeededApplication> {
  const key = { applicationId, kind: 'PROOF' as const }
  const { token } = made(expectOk(await transaction((tx) => newApplicantKey(tx, key))))
  expectOk(await openApplication(token, `demo-${applicationId}`))
  return { applicationId, version: version + 1 }
}

export async function vouchOne(
  actor: Actor,
  { applicationId, version }: SeededApplication,
  howKnown: string,
): Promise<SeededApplication> {
  expectOk(await vouch(actor, { applicationId, howKnown }))
  return { applicationId, version: version + 1 }
}

/** Decides, and notifies at once or leaves it to the job. */
export async function decideOne(
  actor: Actor,
  { applicationId, version }: SeededApplication,
  {
    choice,
    reason = '',
    notify = true,
  }: { readonly choice: Choice; readonly reason?: string; readonly notify?: boolean },
): Promise<SeededApplication> {
  expectOk(await decide(actor, { applicationId, version, choice, reason }))
  if (notify) expectOk(await notifyNow(actor, { applicationId }))
  return { applicationId, version: version + 1 }
}

function made<T>(value: T | null): T {
  if (value === null) throw new Error('The demo community could not be made.')
  return value
}
