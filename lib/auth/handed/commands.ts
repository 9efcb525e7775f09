import { readSettings } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { queueMail } from '@/lib/mail/outbox'
import { now, toDate } from '@/lib/shared/clock'
import { isLocale } from '@/lib/i18n/locale'
import { findActiveMember } from '@/lib/auth/links/store'
import { accessEndedMail } from './mail'
import { endHanded } from './store'
import type { HandedAccess } from './types'

/**
 * A step of every transaction after which a member may do more than before: a link that another person made
 * and kept, and a device it opened, must not carry the new duty. The member gets a mail, where they have
 * an address. Answers what ended.
 */
export async function endHandedAccess(tx: Tx, memberId: string): Promise<HandedAccess> {
  const ended = await endHanded(tx, memberId, toDate(now()))
  if (Object.values(ended).some((count) => count > 0)) await notify(tx, memberId, ended)
  return ended
}

async function notify(tx: Tx, memberId: string, ended: HandedAccess): Promise<void> {
  const member = await findActiveMember(tx, memberId)
  if (member?.email == null) return
  const { name: community, locale } = await readSettings(tx)
  const language = isLocale(member.locale) ? member.locale : locale
  const address = `${publicOrigin()}/sign-in`
  const words = { to: member.email, name: member.displayName, community, address }
  await queueMail(tx, accessEndedMail(language, words, ended))
}
