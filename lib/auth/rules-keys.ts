import { createHash } from 'node:crypto'
import { seedOf } from './rules-secret'

/**
 * SECRET holds keys between commas, the newest first. The first signs, each is accepted. By the last one erased
 * names are known again: their hashes cannot be made anew, for no name was kept, so that key stays.
 */
export type Keys = {
  readonly signing: string
  readonly accepted: readonly string[]
  readonly lasting: string
}

/** A key as it is used, not hashed again: how one made from a database's password is written down. */
const FINISHED = /^sha256:([\da-f]{64})$/u

export function keysOf(setting: string | undefined, databaseUrl: string): Keys {
  const accepted = partsOf(setting).map(finished)
  const made = [sha256(seedOf(databaseUrl))]
  const [signing = '', ...others] = accepted.length === 0 ? made : accepted
  return { signing, accepted: [signing, ...others], lasting: others.at(-1) ?? signing }
}

/** SECRET with a fresh key in front: the one before it stays for what it has signed, the last for erased names. */
export function rotated(setting: string | undefined, databaseUrl: string, fresh: string): string {
  const parts = partsOf(setting)
  const before = parts.length === 0 ? [`sha256:${sha256(seedOf(databaseUrl))}`] : parts
  const [newest = '', oldest = ''] = [before[0], before.at(-1)]
  return [...new Set([fresh, newest, oldest])].join(',')
}

function partsOf(setting: string | undefined): string[] {
  if (setting === undefined) return []
  return setting
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function finished(part: string): string {
  return FINISHED.exec(part)?.[1] ?? sha256(part)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
