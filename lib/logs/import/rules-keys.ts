import { createHash, createHmac } from 'node:crypto'
import type { ParsedMessage } from '@/lib/logs/types'

/** Between the parts; no text holds it, so that parts cannot run into each other. */
const SEPARATOR = '\u001F'

/**
 * What makes a message the same one wherever it is read again: SHA-256 over group, time, kind and words.
 * Who said it is not part of it: an author is called otherwise in the next export, and so is the one they
 * quote. Neither is the line, since an overlapping file has others. Equal messages of one moment have one
 * key and are counted (rules-same.ts).
 */
export function messageKey(groupId: string, message: ParsedMessage): Buffer {
  const { at, kind, text, quotation, image } = message
  return hashOf([groupId, at, kind, text, quotation?.text, image])
}

/** The key that messages had before, with the labels in it: the table EarlierKey holds it for those. */
export function earlierKey(groupId: string, message: ParsedMessage): Buffer {
  const { at, label, kind, text, quotation, image } = message
  return hashOf([groupId, at, label, kind, text, quotation?.label, quotation?.text, image])
}

function hashOf(parts: readonly (string | null | undefined)[]): Buffer {
  return createHash('sha256')
    .update(parts.map((part) => (part ?? '').replaceAll(SEPARATOR, '')).join(SEPARATOR))
    .digest()
}

/**
 * What an erasure puts before the key of a message whose words it changed, to hash both again. Without it,
 * a reader of the database alone could try words and names until one gave the key that was left. `secret`
 * is the app's key, which no table holds.
 */
export function sealOf(secret: string): Buffer {
  return createHmac('sha256', secret).update('message keys').digest()
}

/** A sealed key begins with this, so that none is sealed twice. */
export const SEALED_MARK = Buffer.of(1)

/** The sealed key. The database makes the same: see `seal` in lib/logs/store-erase.ts. */
export function sealedKey(seal: Buffer, key: Buffer): Buffer {
  return Buffer.concat([SEALED_MARK, createHash('sha256').update(seal).update(key).digest()])
}
