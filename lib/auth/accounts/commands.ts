import { record } from '@/lib/audit/record'
import type { OpenedSession } from '@/lib/auth/links/open-link'
import { findActiveMember } from '@/lib/auth/links/store'
import { lockMember } from '@/lib/auth/passkeys/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { createSession } from '@/lib/auth/sessions/store'
import { findOrigin } from '@/lib/auth/sessions/store-origin'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { config } from '@/lib/config/config'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { accountLinkedMail } from './mail'
import { offeredProvider } from './provider'
import * as store from './store'
import type { ProvenAccount, ProviderId } from './types'

/** Whether the actor may link an account now: asked before they leave for the provider. Refusals as below. */
export async function mayLinkAccount(actor: Actor, id: ProviderId): Promise<Outcome<string>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  if (offeredProvider(id) === null) return refuse('NO_PROVIDER')
  return transaction((): Promise<string> => {
    requireRecentSignIn(actor)
    return Promise.resolve(actor.memberId)
  })
}

/**
 * Links an account that the provider vouched for a moment ago. They get a mail where they have an address. Refusals:
 * SIGN_IN_FIRST, SIGN_IN_AGAIN {minutes}, ACCOUNT_OF_ANOTHER, ACCOUNT_LINKED.
 */
export async function linkAccount(
  actor: Actor,
  account: ProvenAccount,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId, sessionId } = actor
  const linked = await transaction(async (tx) => {
    requireRecentSignIn(actor)
    if (!(await lockMember(tx, memberId))) reject('SIGN_IN_FIRST')
    // A session that ended meanwhile, with a duty that was given, adds nothing more.
    const origin = sessionId === null ? null : await findOrigin(tx, memberId, sessionId)
    if (origin === null) reject('SIGN_IN_FIRST')
    const known = await store.lockByAccount(tx, account)
    if (known !== null) {
      reject(known.memberId === memberId ? 'ACCOUNT_LINKED' : 'ACCOUNT_OF_ANOTHER')
    }
    const { provider, issuer, subject } = account
    const createdAt = toDate(now())
    const row = { ...origin, provider, issuer, subject, memberId, createdAt }
    const accountId = await store.insertAccount(tx, row)
    await recordOf(tx, actor, 'account.linked', { accountId })
    await notify(tx, memberId, provider)
  })
  return linked.ok ? ok() : linked
}

/** Removes a linked account of the actor's own; the devices that came in by it are signed out, but not this one. */
export async function unlinkAccount(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId, sessionId } = actor
  const removed = await transaction(async (tx) => {
    await lockMember(tx, memberId)
    const ended =
      (await store.deleteAccount(tx, memberId, { id, except: sessionId })) ??
      reject('ACCOUNT_NOT_LINKED')
    await recordOf(tx, actor, 'account.unlinked', { accountId: id, devices: ended.devices })
  })
  return removed.ok ? ok() : removed
}

/**
 * Signs in the member to whom the account is linked. Refusals: ACCOUNT_UNKNOWN, of one that is linked to no member, or
 * to a former one. An address that both sides know links nothing.
 */
export async function signInByAccount(
  account: ProvenAccount,
  device: string | null,
): Promise<Outcome<OpenedSession>> {
  return transaction(async (tx) => {
    const at = now()
    const known = (await store.lockByAccount(tx, account)) ?? reject('ACCOUNT_UNKNOWN')
    if (!(await store.noteUse(tx, known.id, toDate(at)))) reject('ACCOUNT_UNKNOWN')
    const token = newToken()
    const expiresAt = toDate(at.add({ hours: config().SESSION_DAYS * 24 }))
    const { memberId, id: accountId } = known
    const opened = await createSession(
      tx,
      {
        tokenHash: hashToken(token),
        memberId,
        device,
        expiresAt,
        via: account.provider,
        madeById: null,
        accountId,
      },
      toDate(at),
    )
    return opened === null ? reject('ACCOUNT_UNKNOWN') : { token, expiresAt }
  })
}

async function recordOf(
  tx: Tx,
  actor: Actor & { readonly kind: 'member' },
  action: 'account.linked' | 'account.unlinked',
  facts: Readonly<Record<string, string | number>>,
): Promise<void> {
  await record(tx, actor, { action, subjectType: 'member', subjectId: actor.memberId, facts })
}

async function notify(tx: Tx, memberId: string, provider: ProviderId): Promise<void> {
  const member = await findActiveMember(tx, memberId)
  if (member?.email == null) return
  const { name: community, locale } = await readSettings(tx)
  const language = isLocale(member.locale) ? member.locale : locale
  const address = `${publicOrigin()}/me/devices`
  const words = { to: member.email, name: member.displayName, community, address }
  await queueMail(tx, accountLinkedMail(language, words, offeredProvider(provider)))
}
