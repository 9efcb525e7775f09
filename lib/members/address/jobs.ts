import { z } from 'zod'
import { mailLocale } from '@/lib/auth/links/mail'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { readSettings } from '@/lib/communities/queries'
import { readable, transaction } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import type { Job } from '@/lib/jobs/types'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate, toInstant } from '@/lib/shared/clock'
import { MAIL_PROOF, type ProofData } from './jobs-kinds'
import { proofAddress } from './rules'
import { proveMail, takenMail } from './rules-mail'
import * as store from './store'

/** Mails the link to the new address; where it is another member's, that member hears of it and no link is made. */
export const mailProofOfAddress: Job<ProofData> = {
  ...MAIL_PROOF,
  async work({ changeId, locale }) {
    await transaction(async (tx) => {
      const change = await store.findToMail(tx, changeId, toDate(now()))
      if (change === null) return
      const { email: to, memberId, member } = change
      const community = (await readSettings(tx)).name
      const language = mailLocale(member.locale, locale)
      const holder = await store.findHolder(tx, to, memberId)
      if (holder !== null) {
        const theirs = mailLocale(holder.locale, locale)
        await queueMail(tx, takenMail(theirs, { to, name: holder.displayName, community }))
        return
      }
      const token = newToken()
      await store.setToken(tx, changeId, hashToken(token))
      await queueMail(tx, {
        ...proveMail(language, { to, name: member.displayName, community }),
        secret: proofAddress(publicOrigin(), token),
        validUntil: toInstant(change.expiresAt),
      })
    })
  },
}

export const forgetUnproven: Job<object> = {
  name: 'members.forget-unproven',
  schema: z.object({}),
  everyMinutes: 60,
  async work() {
    await store.deleteExpired(readable(), toDate(now()))
  },
}
