import { readSettings } from '@/lib/communities/queries'
import { newLink } from '@/lib/auth/links/new-link'
import { publicOrigin } from '@/lib/http/origin'
import { linkAddress } from '@/lib/auth/links/rules'
import type { Tx } from '@/lib/db/transaction'
import { localeOrDefault, isLocale, type Locale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import * as letters from './rules-letters'
import { FIRST_STEPS } from './rules-welcome'
import type { ApplicationRow } from '@/lib/applications/store'
import { findPerson, groupName } from './store'

/**
 * Mails about an application, written down in the transaction that gives reason for them. Only a
 * proven address is written to: another may be any person's.
 */
export async function mailAdmitted(
  tx: Tx,
  application: ApplicationRow,
  memberId: string,
): Promise<void> {
  const facts = await factsOf(tx, application)
  if (facts === null) return
  const { decidedById: createdById } = application
  const { token, expiresAt } = await newLink(tx, { memberId, purpose: 'PERSONAL', createdById })
  const mail = letters.admittedLetter(facts.locale, facts)
  const secret = linkAddress(publicOrigin(), token, FIRST_STEPS)
  await queueMail(tx, { ...mail, secret, validUntil: expiresAt })
}

export async function mailDeclined(tx: Tx, application: ApplicationRow): Promise<void> {
  const facts = await factsOf(tx, application)
  if (facts === null) return
  const { reason } = application
  await queueMail(tx, letters.declinedLetter(facts.locale, { ...facts, reason }))
}

export async function mailWaitlisted(tx: Tx, application: ApplicationRow): Promise<void> {
  const facts = await factsOf(tx, application)
  if (facts === null) return
  const { reason } = application
  const mail = letters.waitlistedLetter(facts.locale, { ...facts, reason })
  await queueMail(tx, { ...mail, secret: `${publicOrigin()}/application` })
}

export async function mailQuestion(
  tx: Tx,
  application: ApplicationRow,
  question: string,
): Promise<void> {
  const facts = await factsOf(tx, application)
  if (facts === null) return
  const mail = letters.questionLetter(facts.locale, { ...facts, question })
  await queueMail(tx, { ...mail, secret: `${publicOrigin()}/application` })
}

/** The group that was applied for was closed: the application goes on in another. */
export async function mailMoved(
  tx: Tx,
  application: ApplicationRow,
  { to, reason }: { readonly to: string; readonly reason: string },
): Promise<void> {
  const facts = await factsOf(tx, application)
  if (facts === null) return
  const newGroup = await groupName(tx, to)
  const mail = letters.movedLetter(facts.locale, { ...facts, newGroup, reason })
  await queueMail(tx, { ...mail, secret: `${publicOrigin()}/application` })
}

/** Thanks to the member who vouched, in their own language, when they are here and can be reached. */
export async function mailReferrer(
  tx: Tx,
  { name, groupId }: ApplicationRow,
  referrerId: string,
): Promise<void> {
  const referrer = await findPerson(tx, referrerId)
  const settings = await readSettings(tx)
  const group = await groupName(tx, groupId)
  if (referrer?.email == null || referrer.status !== 'ACTIVE') return
  const locale = languageOf(referrer.locale, settings.locale)
  const { displayName, email: to } = referrer
  const facts = { to, name: displayName, community: settings.name, group, newcomer: name }
  const mail = letters.thanksLetter(locale, facts)
  await queueMail(tx, { ...mail, secret: `${publicOrigin()}/referrals` })
}

async function factsOf(tx: Tx, { email, provenAt, name, locale, groupId }: ApplicationRow) {
  if (email === '' || provenAt === null) return null
  const settings = await readSettings(tx)
  const group = await groupName(tx, groupId)
  const language = languageOf(locale, settings.locale)
  return { to: email, name, community: settings.name, group, locale: language }
}

function languageOf(own: string | null, community: string): Locale {
  return isLocale(own) ? own : localeOrDefault(community)
}
