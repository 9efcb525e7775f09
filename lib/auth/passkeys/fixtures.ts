import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** For tests: what a browser and its authenticator answer, with real keys and signatures (W3C Web Authentication, §6). */

type Browser = {
  /** Where the page is, as the browser says. */
  readonly origin: string
  /** What the authenticator was asked for, as the browser passes it on. */
  readonly rpId: string
  /** Whether the person showed who they are. */
  readonly verified?: boolean
}

export type SoftKey = {
  readonly id: string
  readonly create: (challenge: string, browser: Browser) => RegistrationResponseJSON
  readonly use: (
    challenge: string,
    browser: Browser & { readonly userHandle: string; readonly counter?: number },
  ) => AuthenticationResponseJSON
}

const PRESENT = 0x01
const VERIFIED = 0x04
const WITH_KEY = 0x40

export function softKey(): SoftKey {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const rawId = randomBytes(32)
  const id = rawId.toString('base64url')

  const create: SoftKey['create'] = (challenge, { origin, rpId, verified = true }) => {
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    const coordinate = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
    // EC2, ES256, P-256 (RFC 9053, §7.1.1).
    const cose = isoCBOR.encode(
      new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, coordinate(x)],
        [-3, coordinate(y)],
      ]),
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(rawId.length)
    const credential = Buffer.concat([Buffer.alloc(16), length, rawId, cose])
    const flags = PRESENT | WITH_KEY | (verified ? VERIFIED : 0)
    const authData = Buffer.concat([head(rpId, flags, 0), credential])
    const attestation = isoCBOR.encode(
      new Map<string, string | Uint8Array | Map<string, never>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, never>()],
        ['authData', new Uint8Array(authData)],
      ]),
    )
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: Buffer.from(attestation).toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  const use: SoftKey['use'] = (
    challenge,
    { origin, rpId, userHandle, verified = true, counter = 0 },
  ) => {
    const authData = head(rpId, PRESENT | (verified ? VERIFIED : 0), counter)
    const client = clientData('webauthn.get', challenge, origin)
    const signed = Buffer.concat([authData, createHash('sha256').update(client).digest()])
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        userHandle,
      },
    }
  }
  return { id, create, use }
}

function head(rpId: string, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4)
  count.writeUInt32BE(counter)
  return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([flags]), count])
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}
