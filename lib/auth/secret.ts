import { config } from '@/lib/config/config'
import { databaseUrl } from '@/lib/db/address'
import { keysOf, rotated, type Keys } from './rules-keys'
import { newToken } from './tokens'

/** Keys that all instances on one database share and that no table holds: rules-secret.ts says made of what. */
function keys(): Keys {
  return keysOf(config().SECRET, databaseUrl())
}

/** Signs what lives for hours: limits, the time of a form, a second press. A rotation replaces it. */
export function signingKey(): string {
  return keys().signing
}

/** The signing key and those before it. */
export function acceptedKeys(): readonly string[] {
  return keys().accepted
}

/** Hashes what is kept for ever: erased names, and the keys of their messages. A rotation leaves it. */
export function lastingKey(): string {
  return keys().lasting
}

/** SECRET as it is to be set from now on. */
export function rotatedSecret(): string {
  return rotated(config().SECRET, databaseUrl(), newToken())
}

/** Whether SECRET is set, or the key is made from the database's address; and how many keys are accepted. */
export function keyState(): { readonly isSet: boolean; readonly count: number } {
  return { isSet: config().SECRET !== undefined, count: keys().accepted.length }
}
