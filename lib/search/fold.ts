import { wellFormed } from '@/lib/shared/text'

/**
 * Folds text for comparison: NFKC (full and half width, compatibility forms), then lower case,
 * then NFKC again, since lowering can leave a sequence that composes. Idempotent. Both sides of
 * every search go through here, so two texts match exactly when their folds do.
 *
 * NUL and halves of surrogate pairs, which PostgreSQL does not store, become U+FFFD.
 */
export function fold(text: string): string {
  const plain = wellFormed(text).replaceAll('\0', '\uFFFD')
  return PLAIN_ASCII.test(plain)
    ? plain.toLowerCase()
    : plain.normalize('NFKC').toLowerCase().normalize('NFKC').toLowerCase()
}

const PLAIN_ASCII = /^\p{ASCII}*$/u
