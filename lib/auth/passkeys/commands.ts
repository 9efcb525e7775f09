import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from '@simplewebauthn/server'
import { record } from '@/lib/audit/record'
import { findActiveMember, type LinkSubject } from '@/lib/auth/links/store'
import { findOrigin } from '@/lib/auth/sessions/store-origin'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Actor, MemberViewer } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { passkeyAddedMail } from './mail'
import { relyingParty } from './queries'
import { CHALLENGE_MINUTES, challengeEndsAt, MAX_PASSKEYS } from './rules'
import { readRegistration } from './schema'
import * as store from './store'
import { challengeIn, verifiedRegistration } from './verify'

export type PasskeyOptions<T> = {
  /** For the browser's own part, as JSON. */
  readonly options: T
  /** What the browser keeps as a cookie: its answer counts with it only. */
  readonly browser: string
}

/**
 * Asks the browser to make a passkey for the member. `browser` is the cookie it has, if any. Refusals:
 * SIGN_IN_FIRST, PASSKEY_NOT_HERE, SIGN_IN_AGAIN {minutes}, PASSKEYS_MANY {max}, PASSKEY_BY_PASSKEY.
 */
export async function askForPasskey(
  actor: Actor,
  browser: string | null,
): Promise<Outcome<PasskeyOptions<PublicKeyCredentialCreationOptionsJSON>>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const party = relyingParty()
  if (party === null) return refuse('PASSKEY_NOT_HERE')
  return transaction(async (tx) => {
    requireRecentSignIn(actor)
    const member = (await findActiveMember(tx, actor.memberId)) ?? reject('SIGN_IN_FIRST')
    const before = await passkeysWithRoom(tx, actor.memberId)
    requirePasskeySession(actor, before.length)
    const userHandle = before[0]?.userHandle ?? newToken()
    const options = await generateRegistrationOptions({
      rpID: party.id,
      rpName: (await readSettings(tx)).name,
      userName: member.displayName,
      userDisplayName: member.displayName,
      userID: new Uint8Array(Buffer.from(userHandle, 'base64url')),
      timeout: CHALLENGE_MINUTES * 60_000,
      attestationType: 'none',
      excludeCredentials: before.map(({ credentialId: id, transports }) => ({ id, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const cookie = browser ?? newToken()
    const at = now()
    await store.insertChallenge(tx, {
      challengeHash: hashToken(options.challenge),
      browserHash: hashToken(cookie),
      memberId: actor.memberId,
      userHandle,
      createdAt: toDate(at),
      expiresAt: toDate(challengeEndsAt(at)),
    })
    return { options, browser: cookie }
  })
}

export type PasskeyAnswer = {
  /** What the browser answered, parsed from its JSON. */
  readonly credential: unknown
  /** Its cookie. */
  readonly browser: string | null
  readonly device: string | null
}

/**
 * Adds the passkey that the member's browser made; they get a mail where they have an address. Refusals:
 * SIGN_IN_FIRST, PASSKEY_NOT_HERE, SIGN_IN_AGAIN {minutes}, PASSKEYS_MANY {max}, PASSKEY_TOO_LATE, PASSKEY_REFUSED,
 * PASSKEY_KNOWN, PASSKEY_BY_PASSKEY.
 */
export async function addPasskey(
  actor: Actor,
  { credential, browser, device }: PasskeyAnswer,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const party = relyingParty()
  if (party === null) return refuse('PASSKEY_NOT_HERE')
  const response = readRegistration(credential)
  const challenge = response === null ? null : challengeIn(response)
  if (response === null || challenge === null) return refuse('PASSKEY_REFUSED')
  const { memberId, sessionId } = actor
  const asked = await useChallenge({ challenge, browser, memberId })
  if (!asked.ok) return asked
  const made = await verifiedRegistration(response, party, challenge)
  if (made === null) return refuse('PASSKEY_REFUSED')
  const added = await transaction(async (tx) => {
    requireRecentSignIn(actor)
    if (!(await store.lockMember(tx, memberId))) reject('SIGN_IN_FIRST')
    // A session that ended meanwhile, with a duty that was given, adds nothing more.
    const origin = sessionId === null ? null : await findOrigin(tx, memberId, sessionId)
    if (origin === null) reject('SIGN_IN_FIRST')
    requirePasskeySession(actor, (await passkeysWithRoom(tx, memberId)).length)
    const { id: credentialId, publicKey, counter, transports = [] } = made
    const passkeyId = await store.insertPasskey(tx, {
      ...origin,
      memberId,
      credentialId,
      publicKey,
      counter,
      transports,
      userHandle: asked.value ?? '',
      device,
      createdAt: toDate(now()),
    })
    await record(tx, actor, {
      action: 'passkey.added',
      subjectType: 'member',
      subjectId: memberId,
      facts: { passkeyId },
    })
    await notify(tx, await findActiveMember(tx, memberId), device)
  })
  return added.ok ? ok() : added
}

/**
 * Removes a passkey of the actor's own; the devices that came in by it are signed out, but not this one. Refusals:
 * SIGN_IN_FIRST, PASSKEY_UNKNOWN, PASSKEY_BY_PASSKEY.
 */
export async function removePasskey(actor: Actor, id: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId, sessionId } = actor
  const removed = await transaction(async (tx) => {
    await store.lockMember(tx, memberId)
    requirePasskeySession(actor, 1)
    const ended =
      (await store.deletePasskey(tx, memberId, { id, except: sessionId })) ??
      reject('PASSKEY_UNKNOWN')
    await record(tx, actor, {
      action: 'passkey.removed',
      subjectType: 'member',
      subjectId: memberId,
      facts: { passkeyId: id, devices: ended.devices },
    })
  })
  return removed.ok ? ok() : removed
}

/**
 * In a transaction of its own, so that a challenge is used up by the first answer, a wrong one too. Answers
 * the handle that a new passkey gets.
 */
export async function useChallenge({
  challenge,
  browser,
  memberId,
}: {
  readonly challenge: string
  readonly browser: string | null
  readonly memberId: string | null
}): Promise<Outcome<string | null>> {
  if (browser === null) return refuse('PASSKEY_TOO_LATE')
  const asked = {
    challengeHash: hashToken(challenge),
    browserHash: hashToken(browser),
    memberId,
  }
  const taken = await transaction((tx) => store.takeChallenge(tx, asked, toDate(now())))
  if (!taken.ok) return taken
  return taken.value === null ? refuse('PASSKEY_TOO_LATE') : ok(taken.value.userHandle)
}

/**
 * Where duties wait for a passkey, who has one adds and removes others by it alone: else a mailbox would be enough to
 * come to the desk. A member without any adds the first after every sign-in.
 */
function requirePasskeySession(actor: MemberViewer, passkeys: number): void {
  const idle = actor.idleDuties ?? []
  if (idle.length > 0 && passkeys > 0) reject('PASSKEY_BY_PASSKEY')
}

async function passkeysWithRoom(tx: Tx, memberId: string) {
  const before = await store.listPasskeys(tx, memberId)
  if (before.length >= MAX_PASSKEYS) reject('PASSKEYS_MANY', { max: MAX_PASSKEYS })
  return before
}

async function notify(tx: Tx, member: LinkSubject | null, device: string | null): Promise<void> {
  if (member?.email == null) return
  const { name: community, locale } = await readSettings(tx)
  const language = isLocale(member.locale) ? member.locale : locale
  const address = `${publicOrigin()}/me/devices`
  const words = { to: member.email, name: member.displayName, community, address }
  await queueMail(tx, passkeyAddedMail(language, words, device))
}
