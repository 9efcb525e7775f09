import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { record } from '@/lib/audit/record'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import type { OpenedSession } from '@/lib/auth/links/open-link'
import { createSession } from '@/lib/auth/sessions/store'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { config } from '@/lib/config/config'
import { readable, transaction } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { ok, refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { useChallenge, type PasskeyAnswer, type PasskeyOptions } from './commands'
import { relyingParty } from './queries'
import { CHALLENGE_MINUTES, challengeEndsAt } from './rules'
import { readAuthentication } from './schema'
import * as store from './store'
import { challengeIn, verifiedUse } from './verify'

/**
 * Asks the visitor's browser for any passkey of this community. `browser` is the cookie it has, if any; `client`
 * who asks, for the limit: `clientOf`. Refusals: TOO_MANY_TRIES {minutes}, PASSKEY_NOT_HERE.
 */
export async function askToSignIn(
  client: string,
  browser: string | null,
): Promise<Outcome<PasskeyOptions<PublicKeyCredentialRequestOptionsJSON>>> {
  const turn = await countAttempt(LIMITS.passkeyByClient, client)
  if (!turn.ok) return turn
  const party = relyingParty()
  if (party === null) return refuse('PASSKEY_NOT_HERE')
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    userVerification: 'required',
    timeout: CHALLENGE_MINUTES * 60_000,
  })
  const cookie = browser ?? newToken()
  const at = now()
  await store.insertChallenge(readable(), {
    challengeHash: hashToken(options.challenge),
    browserHash: hashToken(cookie),
    memberId: null,
    userHandle: null,
    createdAt: toDate(at),
    expiresAt: toDate(challengeEndsAt(at)),
  })
  return ok({ options, browser: cookie })
}

/**
 * Signs the browser in by the passkey that signed what was asked of it. Every other one gets one answer: an unknown
 * key, a removed one, one of a former member, a wrong signature. Refusals: TOO_MANY_TRIES {minutes},
 * PASSKEY_NOT_HERE, PASSKEY_TOO_LATE, PASSKEY_REFUSED.
 */
export async function signInByPasskey(
  client: string,
  { credential, browser, device }: PasskeyAnswer,
): Promise<Outcome<OpenedSession>> {
  const turn = await countAttempt(LIMITS.passkeyTryByClient, client)
  if (!turn.ok) return turn
  const party = relyingParty()
  if (party === null) return refuse('PASSKEY_NOT_HERE')
  const response = readAuthentication(credential)
  const challenge = response === null ? null : challengeIn(response)
  if (response === null || challenge === null) return refuse('PASSKEY_REFUSED')
  const asked = await useChallenge({ challenge, browser, memberId: null })
  if (!asked.ok) return asked
  const known = await store.findPasskey(readable(), response.id)
  if (known === null || known.userHandle !== response.response.userHandle) {
    return refuse('PASSKEY_REFUSED')
  }
  const use = await verifiedUse(response, party, challenge, { ...known, id: response.id })
  if (use === null) return refuse('PASSKEY_REFUSED')
  const opened = await open(known.id, response.id, { counter: use.counter, device })
  if (!opened.ok) return opened
  return opened.value === null ? refuse('PASSKEY_REFUSED') : ok(opened.value)
}

/** Null, and the record of it, where the key's own count went back: it may have been copied. */
async function open(
  passkeyId: string,
  credentialId: string,
  { counter, device }: { readonly counter: number; readonly device: string | null },
): Promise<Outcome<OpenedSession | null>> {
  return transaction(async (tx) => {
    const at = now()
    await store.lockOwner(tx, credentialId)
    const use = await store.countUse(tx, passkeyId, { counter, now: toDate(at) })
    if (use === null) {
      const still = await store.findPasskey(tx, credentialId)
      if (still === null) return null
      await record(
        tx,
        { kind: 'system' },
        {
          action: 'passkey.refused',
          subjectType: 'member',
          subjectId: still.memberId,
          facts: { passkeyId, counter },
        },
      )
      return null
    }
    const token = newToken()
    const expiresAt = toDate(at.add({ hours: config().SESSION_DAYS * 24 }))
    const session = await createSession(
      tx,
      {
        tokenHash: hashToken(token),
        memberId: use.memberId,
        device,
        expiresAt,
        via: 'PASSKEY',
        madeById: null,
        passkeyId,
      },
      toDate(at),
    )
    return session === null ? reject('PASSKEY_REFUSED') : { token, expiresAt }
  })
}
