import type { Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { config } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { failureKind, mailState, serverName } from '@/lib/mail/rules-state'
import { countStates, listMails, readFailed } from '@/lib/mail/store'
import { hasMailbox, sendsMail } from '@/lib/mail/transport'
import { addressOf } from '@/lib/members/store'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { countPages, pageRange } from '@/lib/shared/page'
import type { SendingFilter } from './schema'
import type { MailWay, Sending } from './types'

const DAYS = 7
const PAGE = 40

/** Where mail goes, and what became of the mails of the last days; null for who sees no settings. */
export async function sending(
  viewer: Viewer,
  { show, page }: SendingFilter,
): Promise<Sending | null> {
  if (!canManageCommunity(viewer)) return null
  const db = readable()
  const since = toDate(now().subtract({ hours: 24 * DAYS }))
  const [counts, rows, own] = await Promise.all([
    countStates(db, since),
    listMails(db, since, show === 'ALL' ? null : show, pageRange(page, PAGE)),
    viewer.kind === 'member' ? addressOf(db, viewer.memberId) : null,
  ])
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return {
    way: mailWay(),
    days: DAYS,
    counts,
    own,
    mails: rows.map(({ id, to, subject, createdAt, sentAt, lastError, attempts }) => {
      const state = mailState({ sentAt, lastError })
      const failed = state === 'FAILED' && lastError !== null
      return {
        id,
        to,
        subject,
        at: toInstant(createdAt),
        sentAt: sentAt && toInstant(sentAt),
        state,
        attempts,
        failure: failed ? { kind: failureKind(lastError), code: lastError } : null,
      }
    }),
    page,
    pages: countPages(show === 'ALL' ? all : counts[show], PAGE),
  }
}

/** The mails of the last days that failed; null for who sees no settings. */
export async function mailsFailed(viewer: Viewer): Promise<QueueHead | null> {
  if (!canManageCommunity(viewer)) return null
  return toHead(await readFailed(readable(), toDate(now().subtract({ hours: 24 * DAYS }))))
}

function mailWay(): MailWay {
  const { SMTP_URL, MAIL_FROM } = config()
  if (sendsMail())
    return { kind: 'SERVER', server: serverName(SMTP_URL ?? '') ?? '', from: MAIL_FROM ?? null }
  return { kind: hasMailbox() ? 'MAILBOX' : 'NONE' }
}

/** Where mail goes, in a word, for the list of the settings. */
export function mailGoes(viewer: Viewer): MailWay | null {
  return canManageCommunity(viewer) ? mailWay() : null
}
