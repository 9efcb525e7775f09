import { record } from '@/lib/audit/record'
import { isHanded } from '@/lib/auth/handed/rules'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { mailStartsAt } from '@/lib/auth/links/rules'
import { mailboxOf } from '@/lib/auth/links/rules-mailbox'
import { dropUnusedLinks } from '@/lib/auth/links/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { findOrigin } from '@/lib/auth/sessions/store-origin'
import { hashToken, randomBytesOf } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { queueMail } from '@/lib/mail/outbox'
import { mailReachesPeople } from '@/lib/mail/transport'
import { lockMember } from '@/lib/members/store'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { MAIL_PROOF } from './jobs-kinds'
import { proofEndsAt } from './rules'
import { changedMail, endedMail } from './rules-mail'
import * as store from './store'

/**
 * A member asks for another address of their own, which a mailed link has to prove. The answer is the same whether or
 * not it is another member's. `locale` is that of the page. Refusals: SIGN_IN_FIRST, NO_MAIL, SIGN_IN_AGAIN
 * {minutes}, ADDRESS_YOURS, TOO_MANY_TRIES {minutes}.
 */
export async function askForAddress(
  actor: Actor,
  { email, locale }: { readonly email: string; readonly locale: Locale },
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (!mailReachesPeople()) return refuse('NO_MAIL')
  const { memberId, sessionId } = actor
  const recent = await transaction(async (tx) => {
    requireRecentSignIn(actor)
    if ((await store.findAddress(tx, memberId))?.email === email)
      reject('ADDRESS_YOURS', {}, 'email')
  })
  if (!recent.ok) return recent
  for (const turn of [
    await countAttempt(LIMITS.addressByMember, memberId),
    await countAttempt(LIMITS.addressByMailbox, mailboxOf(email)),
  ])
    if (!turn.ok) return turn
  const asked = await transaction(async (tx) => {
    const member = await lockMember(tx, memberId)
    // A session that ended meanwhile, with a duty that was given, adds nothing more.
    const origin = sessionId === null ? null : await findOrigin(tx, memberId, sessionId)
    if (member?.status !== 'ACTIVE' || origin === null) reject('SIGN_IN_FIRST')
    const at = now()
    await store.deleteOpen(tx, memberId)
    const changeId = await store.insertChange(tx, {
      ...origin,
      memberId,
      email,
      createdAt: toDate(at),
      expiresAt: toDate(proofEndsAt(at)),
    })
    const startAfter = mailStartsAt(at, randomBytesOf(2))
    await enqueue(tx, MAIL_PROOF, { changeId, locale }, { startAfter })
  })
  return asked.ok ? ok() : asked
}

/** Takes the asking back: its link opens nothing any more. Refusals: SIGN_IN_FIRST, ADDRESS_NOT_ASKED. */
export async function cancelAddress(actor: Actor): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const taken = await transaction((tx) => store.deleteOpen(tx, actor.memberId))
  if (!taken.ok) return taken
  return taken.value === 0 ? refuse('ADDRESS_NOT_ASKED') : ok()
}

/**
 * Gives the member the address that the link was mailed to; the one before gets a mail. The link is the permission:
 * it may be opened in another browser. Refusals: TOO_MANY_TRIES {minutes}, ADDRESS_LINK_ENDED, EMAIL_TAKEN.
 */
export async function confirmAddress(token: string, client: string): Promise<Outcome<undefined>> {
  const turn = await countAttempt(LIMITS.addressByClient, client)
  if (!turn.ok) return turn
  const done = await transaction(async (tx) => {
    const tokenHash = hashToken(token)
    const owner = (await store.ownerOf(tx, tokenHash)) ?? reject('ADDRESS_LINK_ENDED')
    await lockMember(tx, owner)
    const change =
      (await store.confirm(tx, tokenHash, toDate(now()))) ?? reject('ADDRESS_LINK_ENDED')
    const { memberId, email } = change
    const member = (await store.findAddress(tx, memberId)) ?? reject('ADDRESS_LINK_ENDED')
    if ((await store.findHolder(tx, email, memberId)) !== null) reject('EMAIL_TAKEN')
    const proof = member.email === null ? null : await store.findProof(tx, memberId, member.email)
    // An address that was handed is none to go back to.
    const before = proof !== null && isHanded(proof) ? proof.before : member.email
    await store.setBefore(tx, change.id, before)
    await store.setAddress(tx, memberId, email)
    await dropUnusedLinks(tx, [memberId], 'EMAIL', 'INVITATION')
    await recordOf(tx, 'address.changed', memberId)
    if (member.email !== null) await mailTo(tx, changedMail, member.email, member)
  })
  return done.ok ? ok() : done
}

/**
 * A step of every transaction after which a member may do more than before, beside `endHandedAccess`: an address that
 * was added on a device which a link of another signed in gives way to the one before. What is asked for ends too.
 */
export async function endHandedAddress(tx: Tx, memberId: string): Promise<void> {
  await store.deleteOpen(tx, memberId)
  const member = await store.findAddress(tx, memberId)
  if (member?.email == null) return
  const proof = await store.findProof(tx, memberId, member.email)
  if (proof === null || !isHanded(proof)) return
  const { before } = proof
  const free = before !== null && (await store.findHolder(tx, before, memberId)) === null
  await store.setAddress(tx, memberId, free ? before : null)
  await dropUnusedLinks(tx, [memberId], 'EMAIL', 'INVITATION')
  await recordOf(tx, 'address.ended', memberId)
  await mailTo(tx, endedMail, member.email, member)
}

async function recordOf(tx: Tx, action: 'address.changed' | 'address.ended', memberId: string) {
  const entry = { action, subjectType: 'member', subjectId: memberId }
  await record(tx, { kind: 'system' }, entry)
}

async function mailTo(
  tx: Tx,
  mail: typeof changedMail,
  to: string,
  { displayName: name, locale }: { readonly displayName: string; readonly locale: string | null },
): Promise<void> {
  const settings = await readSettings(tx)
  const language = isLocale(locale) ? locale : settings.locale
  await queueMail(tx, mail(language, { to, name, community: settings.name }))
}
