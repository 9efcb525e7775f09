import { createHash } from 'node:crypto'
import type { ParsedMessage } from '@/lib/logs/types'

/** Between the parts; no text holds it, so that parts cannot run into each other. */
const SEPARATOR = '\u001F'

/**
 * What makes a message the same one wherever it is read again: SHA-256 over group, time, label,
 * kind and content. The line is not part of it, since an overlapping file has others.
 */
export function messageKey(groupId: string, message: ParsedMessage): Buffer {
  const { at, label, kind, text, quotation, image } = message
  const parts = [groupId, at, label, kind, text, quotation?.label, quotation?.text, image]
  return createHash('sha256')
    .update(parts.map((part) => (part ?? '').replaceAll(SEPARATOR, '')).join(SEPARATOR))
    .digest()
}
