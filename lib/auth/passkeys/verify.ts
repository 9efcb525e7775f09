import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server'
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers'
import { log } from '@/lib/log/log'
import type { RelyingParty } from './rules'

/** What the authenticator says that it signed; null when that cannot be read. */
export function challengeIn({
  response,
}: RegistrationResponseJSON | AuthenticationResponseJSON): string | null {
  try {
    const { challenge } = decodeClientDataJSON(response.clientDataJSON)
    return typeof challenge === 'string' && challenge !== '' ? challenge : null
  } catch {
    return null
  }
}

/** The passkey that was made, for this community, at its address, by a person whom the device knows; else null. */
export async function verifiedRegistration(
  response: RegistrationResponseJSON,
  party: RelyingParty,
  challenge: string,
): Promise<WebAuthnCredential | null> {
  const answer = await orNull(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
    }),
  )
  return answer?.verified === true ? answer.registrationInfo.credential : null
}

/**
 * The authenticator's count after this use, where the passkey signed the challenge; else null. Whether the count went
 * up is decided where it is written down: here, two uses at once would both be let through.
 */
export async function verifiedUse(
  response: AuthenticationResponseJSON,
  party: RelyingParty,
  challenge: string,
  { id, publicKey }: Pick<WebAuthnCredential, 'id' | 'publicKey'>,
): Promise<{ readonly counter: number } | null> {
  const answer = await orNull(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id, publicKey, counter: 0 },
    }),
  )
  return answer?.verified === true ? { counter: answer.authenticationInfo.newCounter } : null
}

/** The library throws what it refuses, with a sentence for the log; its facts are lengths and codes. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (cause) {
    log.info({ why: cause instanceof Error ? cause.name : 'unknown' }, 'A passkey was refused')
    return null
  }
}
