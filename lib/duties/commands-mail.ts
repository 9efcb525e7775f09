import { readCommunity, readSettings } from '@/lib/communities/queries'
import type { Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { dutyMail, swapMail, type DutyMail, type SwapMail } from './rules-mail'
import { findMailbox } from '@/lib/members/store-person'
import type { DutyPlace, SwapView } from './types'

/** Steps of the commands: who hears of what. The only reader is who has the duty, or had it. */

export async function mailDuty(
  tx: Tx,
  mail: DutyMail,
  { to, by, place }: { readonly to: string; readonly by: string; readonly place: DutyPlace },
): Promise<void> {
  const member = await findMailbox(tx, to)
  if (member === null) return
  const { locale, community } = await readerOf(tx, member.locale)
  const groups = (await readCommunity(tx))?.groups ?? []
  const group = groups.find(({ id }) => id === place.groupId)?.name ?? ''
  const { kind, date: day } = place
  const facts = { to: member.email, community, name: by, group, kind, day, link: ownDuties() }
  await queueMail(tx, dutyMail(locale, mail, facts))
}

/** To the other of the two when it is asked; to who asked about what came of it. */
export async function mailSwap(
  tx: Tx,
  mail: SwapMail,
  swap: Omit<SwapView, 'toMe'>,
): Promise<void> {
  const member = await findMailbox(tx, mail === 'ASKED' ? swap.otherId : swap.askerId)
  if (member === null) return
  const { locale, community } = await readerOf(tx, member.locale)
  const { kind, groupName: group, askerName, otherName, date, otherDate } = swap
  const sides =
    mail === 'ASKED'
      ? { name: askerName, day: date, from: otherDate }
      : { name: otherName, day: otherDate, from: date }
  const facts = { to: member.email, community, group, kind, link: ownDuties(), ...sides }
  await queueMail(tx, swapMail(locale, mail, facts))
}

function ownDuties(): string {
  return `${publicOrigin()}/me/duties`
}

async function readerOf(tx: Tx, theirs: string | null) {
  const { name: community, locale: preferred } = await readSettings(tx)
  return { community, locale: isLocale(theirs) ? theirs : preferred }
}
