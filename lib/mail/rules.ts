import { SECRET_MARK } from './types'

/** The words with the secret in them. */
export function fillSecret(words: string, secret: string | null): string {
  return secret === null ? words : words.replaceAll(SECRET_MARK, () => secret)
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

/**
 * What may be written down of a failure: the kind of error and the server's three digits. The
 * server's own words often quote the address. (nodemailer: `code`, `responseCode`.)
 */
export function failureOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'UNKNOWN'
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name
  const response =
    'responseCode' in cause && typeof cause.responseCode === 'number' ? cause.responseCode : null
  return response === null ? code : `${code} ${response}`
}

/** The domain for Message-ID: the one that the sender's address has. */
export function domainOf(from: string): string {
  return /@([^\s>]+)/.exec(from)?.[1] ?? 'localhost'
}
