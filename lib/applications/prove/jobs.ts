import { readSettings } from '@/lib/communities/queries'
import { newApplicantKey } from '@/lib/auth/applicants/keys'
import { publicOrigin } from '@/lib/http/origin'
import { transaction, type Tx } from '@/lib/db/transaction'
import { dayAndClock, zoneName } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { Job } from '@/lib/jobs/types'
import { queueMail } from '@/lib/mail/outbox'
import { mailProof, mailReturn, type ReturnData } from '@/lib/applications/jobs-kinds'
import { localeOf, proofAddress, proofMail } from './rules-mail'
import { lockApplication } from '@/lib/applications/store'
import * as store from '@/lib/applications/apply/store'

/** Mails what proves the address of an application, or says to its owner that they are a member. */
export const mailProofJob: Job<{ applicationId: string }> = {
  ...mailProof,
  async work({ applicationId }) {
    await transaction(async (tx) => {
      const application = await lockApplication(tx, applicationId)
      if (application?.provenAt !== null || application.email === '') return
      const { email, locale } = application
      if (await store.isMembersAddress(tx, email)) return mailMember(tx, email, localeOf(locale))
      const older = await store.findProvenOfMailbox(tx, email, applicationId)
      const kind = older === null ? 'prove' : 'again'
      await mailKey(tx, { applicationId, email, kind, locale: localeOf(locale) })
    })
  },
}

/** Lets an applicant back to their application from another browser. An unknown address gets no mail. */
export const mailReturnJob: Job<ReturnData> = {
  ...mailReturn,
  async work({ email, locale }) {
    await transaction(async (tx) => {
      if (await store.isMembersAddress(tx, email)) return mailMember(tx, email, locale)
      const applicationId = await store.findReturning(tx, email)
      if (applicationId === null) return
      await lockApplication(tx, applicationId)
      await mailKey(tx, { applicationId, email, kind: 'return', locale })
    })
  },
}

type Key = {
  readonly applicationId: string
  readonly email: string
  readonly kind: 'prove' | 'again' | 'return'
  readonly locale: Locale
}

async function mailKey(tx: Tx, { applicationId, email, kind, locale }: Key): Promise<void> {
  const { token, expiresAt } = await newApplicantKey(tx, { applicationId, kind: 'PROOF' })
  const { name: community, timeZone } = await readSettings(tx)
  const until = `${dayAndClock(locale, expiresAt, timeZone)} (${zoneName(locale, timeZone)})`
  await queueMail(tx, {
    ...proofMail(kind, locale, { to: email, community, until }),
    secret: proofAddress(publicOrigin(), token),
    validUntil: expiresAt,
  })
}

async function mailMember(tx: Tx, email: string, locale: Locale): Promise<void> {
  const { name: community } = await readSettings(tx)
  const address = `${publicOrigin()}/sign-in`
  await queueMail(tx, proofMail('member', locale, { to: email, community, address }))
}
