import { mailboxOf } from './rules-mailbox'
import { recordAll } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { enqueue } from '@/lib/jobs/queue'
import { mailReachesPeople } from '@/lib/mail/transport'
import { now } from '@/lib/shared/clock'
import { randomBytesOf } from '@/lib/auth/tokens'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import type { Temporal } from 'temporal-polyfill'
import { newLinks } from './new-link'
import { ownAddress } from './queries'
import { publicOrigin } from '@/lib/http/origin'
import { canMakeLink } from './policy'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { actorId } from '@/lib/auth/roles'
import { linkAddress, mailStartsAt } from './rules'
import { LIMITS } from '@/lib/auth/limits/rules'
import { safeNext } from './rules-next'
import { emailSchema, MAIL_LINK } from './schema'
import { findActiveMember } from './store'
import type { Actor } from '@/lib/auth/types'

export type LinkRequest = {
  readonly email: string
  readonly next: string
  /** Language of the page, for a member who chose none. */
  readonly locale: Locale
  /** Who asks, for the limit: `clientOf`. */
  readonly client: string
}

/**
 * Asks for a link by mail. The answer is the same whether or not the address is a member's.
 * Refusals: EMAIL_UNREADABLE, NO_MAIL, TOO_MANY_TRIES {minutes}.
 */
export async function requestLink(request: LinkRequest): Promise<Outcome<undefined>> {
  if (!mailReachesPeople()) return refuse('NO_MAIL')
  const email = emailSchema.safeParse(request.email)
  if (!email.success) return refuse('EMAIL_UNREADABLE', {}, 'email')
  const byClient = await countAttempt(LIMITS.linkByClient, request.client)
  if (!byClient.ok) return byClient
  const byAddress = await countAttempt(LIMITS.linkByAddress, mailboxOf(email.data))
  if (!byAddress.ok) return byAddress
  const data = { email: email.data, next: safeNext(request.next), locale: request.locale }
  const startAfter = mailStartsAt(now(), randomBytesOf(2))
  const queued = await transaction((tx) => enqueue(tx, MAIL_LINK, data, { startAfter }))
  return queued.ok ? ok() : queued
}

/**
 * Asks for a link to the member's own address, where they have to sign in again. Refusals: SIGN_IN_FIRST,
 * NO_ADDRESS and those of `requestLink`.
 */
export async function requestOwnLink(
  actor: Actor,
  request: Omit<LinkRequest, 'email'>,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const email = await ownAddress(actor)
  return email === null ? refuse('NO_ADDRESS') : requestLink({ ...request, email })
}

export type PersonalLink = {
  readonly address: string
  readonly expiresAt: Temporal.Instant
  readonly displayName: string
}

/**
 * Makes a link to hand to one member. The one before it dies. `origin` is where the member will reach
 * the app, `next` where the link leads. Refusals: MEMBER_UNKNOWN, NOT_ALLOWED, SIGN_IN_AGAIN {minutes}.
 */
export async function createPersonalLink(
  actor: Actor,
  memberId: string,
  origin: string = publicOrigin(),
  next = '/',
): Promise<Outcome<PersonalLink>> {
  return transaction(async (tx) => {
    if (!canMakeLink(actor, { roles: [] })) reject('NOT_ALLOWED')
    const member = await findActiveMember(tx, memberId)
    if (member === null) reject('MEMBER_UNKNOWN')
    if (!canMakeLink(actor, member)) reject('NOT_ALLOWED')
    requireRecentSignIn(actor)
    const made = await personalLinksIn(tx, actor, [memberId])
    const link = made.get(memberId)
    if (link === undefined) reject('MEMBER_UNKNOWN')
    const { token, expiresAt } = link
    return { address: linkAddress(origin, token, next), expiresAt, displayName: member.displayName }
  })
}

/**
 * A step of a command that hands links over: one for each member, which ends the one before it, and the record of
 * each. The caller has asked whether the actor may, for every member, and how long ago they signed in.
 */
export async function personalLinksIn(tx: Tx, actor: Actor, memberIds: readonly string[]) {
  const made = await newLinks(tx, memberIds, { purpose: 'PERSONAL', createdById: actorId(actor) })
  await recordAll(
    tx,
    actor,
    [...made].map(([memberId, { linkId }]) => ({
      action: 'link.created',
      subjectType: 'member',
      subjectId: memberId,
      facts: { linkId },
    })),
  )
  return made
}
