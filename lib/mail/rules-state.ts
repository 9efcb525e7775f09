/** What became of a mail: it left, waits for its turn, failed and is tried again by itself, or came too late. */
export type MailState = 'SENT' | 'WAITING' | 'FAILED' | 'TOO_LATE'

export const TOO_LATE = 'TOO_LATE'

export function mailState({
  sentAt,
  lastError,
}: {
  readonly sentAt: unknown
  readonly lastError: string | null
}): MailState {
  if (sentAt !== null) return 'SENT'
  if (lastError === null) return 'WAITING'
  return lastError === TOO_LATE ? 'TOO_LATE' : 'FAILED'
}

export type FailureKind = 'NO_SERVER' | 'SIGN_IN' | 'RECIPIENT' | 'REFUSED' | 'UNKNOWN'

/**
 * What a failure's code means to who looks after the server: nodemailer's code, and behind it the three digits
 * of the server where it answered (RFC 5321, 4.2).
 */
export function failureKind(lastError: string): FailureKind {
  const [code = '', answer = ''] = lastError.split(' ')
  if (code === 'EAUTH' || answer.startsWith('53')) return 'SIGN_IN'
  if (['ECONNECTION', 'ESOCKET', 'ETIMEDOUT', 'EDNS', 'ETLS', 'ECONNREFUSED'].includes(code))
    return 'NO_SERVER'
  if (['550', '551', '553', '450'].includes(answer)) return 'RECIPIENT'
  return answer === '' ? 'UNKNOWN' : 'REFUSED'
}

/** The server’s name and port without what signs in to it; null for an address that holds none. */
export function serverName(url: string): string | null {
  try {
    return new URL(url).host || null
  } catch {
    return null
  }
}
