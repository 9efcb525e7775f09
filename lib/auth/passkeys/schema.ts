import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

/** Bytes as browsers write them in JSON; the bounds are far above what authenticators send. */
const bytes = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]+$/u)

const id = bytes(1400)
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

const registration = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(40_000),
    // A browser may know ways that are not listed here; they are left out.
    transports: z
      .array(z.string().max(40))
      .max(20)
      .catch([])
      .transform((all) => TRANSPORTS.filter((one) => all.includes(one))),
  }),
})

const authentication = z.object({
  id,
  rawId: id,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(8000),
    signature: bytes(8000),
    // Passkeys say whose they are; a key that does not is none.
    userHandle: bytes(200),
  }),
})

/** What the browser answers to `startRegistration`; null for anything else. */
export function readRegistration(value: unknown): RegistrationResponseJSON | null {
  const read = registration.safeParse(value)
  return read.success ? { ...read.data, clientExtensionResults: {} } : null
}

/** The same for `startAuthentication`. */
export function readAuthentication(value: unknown): AuthenticationResponseJSON | null {
  const read = authentication.safeParse(value)
  return read.success ? { ...read.data, clientExtensionResults: {} } : null
}

/** The form that adds a passkey: the browser's answer as JSON. */
export const newPasskeySchema = z.object({ credential: z.string().max(50_000) })

/** How long that answer may be, beyond what a person types. */
export const CREDENTIAL_LENGTH = 50_000

/** Null for a text that is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The form that removes one. */
export const passkeyIdSchema = z.object({ id: z.uuid() })
