import { readSettings } from '@/lib/communities/queries'
import { z } from 'zod'
import { readable, transaction } from '@/lib/db/transaction'
import type { Job } from '@/lib/jobs/types'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { linkMail, mailLocale } from '@/lib/auth/links/mail'
import { newLink } from '@/lib/auth/links/new-link'
import { publicOrigin } from '@/lib/http/origin'
import { linkAddress } from '@/lib/auth/links/rules'
import { MAIL_LINK, type MailLinkData } from '@/lib/auth/links/schema'
import { deleteApplicantKeysExpiredBefore } from '@/lib/auth/applicants/store'
import { deleteChallengesExpiredBefore } from '@/lib/auth/passkeys/store'
import { deleteWindowsBefore } from '@/lib/auth/limits/store'
import { deleteLinksExpiredBefore, findActiveByEmail } from '@/lib/auth/links/store'
import { lifetimeAt } from '@/lib/auth/sessions/lifetime'
import { deleteExpiredSessions } from '@/lib/auth/sessions/store'

/** Makes and mails the link if the address is a member's; for any other address it does nothing. */
export const mailLink: Job<MailLinkData> = {
  ...MAIL_LINK,
  async work({ email, next, locale }) {
    await transaction(async (tx) => {
      const member = await findActiveByEmail(tx, email)
      if (member === null) return
      const { token, expiresAt } = await newLink(tx, {
        memberId: member.id,
        purpose: 'EMAIL',
        createdById: null,
      })
      const words = {
        to: email,
        name: member.displayName,
        community: (await readSettings(tx)).name,
      }
      await queueMail(tx, {
        ...linkMail(mailLocale(member.locale, locale), words),
        secret: linkAddress(publicOrigin(), token, next),
        validUntil: expiresAt,
      })
    })
  },
}

const KEEP_LINKS_DAYS = 30

export const forgetExpired: Job<object> = {
  name: 'auth.forget-expired',
  schema: z.object({}),
  everyMinutes: 60,
  async work() {
    const db = readable()
    const at = now()
    await deleteExpiredSessions(db, lifetimeAt(at))
    await deleteChallengesExpiredBefore(db, toDate(at))
    await deleteWindowsBefore(db, toDate(at.subtract({ hours: 24 })))
    await deleteApplicantKeysExpiredBefore(db, toDate(at))
    await deleteLinksExpiredBefore(db, toDate(at.subtract({ hours: KEEP_LINKS_DAYS * 24 })))
  },
}
