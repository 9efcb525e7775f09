import { readCommunity, readSettings } from '@/lib/communities/queries'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { findMailbox } from '@/lib/members/store-person'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { eachApart } from '@/lib/jobs/each'
import { queueMail } from '@/lib/mail/outbox'
import { planZone } from '@/lib/nights/queries'
import { now } from '@/lib/shared/clock'
import { talksAround, withHolders } from './queries'
import { stepOf, toDo } from './rules'
import { lateMail } from './rules-mail'
import { insertReminder, listReminded, reminderKey } from './store'
import type { Deadline } from './types'

/**
 * Mails who has the duty then of what is late: once for each, however often this runs and beside how many workers.
 * What no one has is a gap, which the desk shows.
 */
export async function remindOfLate(): Promise<void> {
  const at = now()
  const all = toDo(await talksAround(readable(), null, at), at).filter(
    ({ state }) => state === 'LATE',
  )
  // Most were mailed of before; a transaction is for the rest.
  const reminded = await listReminded(readable(), all)
  const late = all.filter((one) => !reminded.has(reminderKey(one)))
  const held = await withHolders(readable(), late, await planZone())
  await eachApart(held, async ({ memberId, name: _, ...deadline }) => {
    if (memberId === null) return
    const done = await transaction(async (tx) => {
      await remindOne(tx, deadline, memberId)
      return undefined
    })
    if (!done.ok) throw new Error(`No reminder was sent: ${done.refusal.code}`)
  })
}

async function remindOne(tx: Tx, deadline: Deadline, memberId: string): Promise<void> {
  const { talkId, kind, dueAt, date: day, groupId } = deadline
  if (!(await insertReminder(tx, { talkId, kind, dueAt }, now()))) return
  const member = await findMailbox(tx, memberId)
  if (member === null) return
  const { name: community, locale: preferred } = await readSettings(tx)
  const locale = isLocale(member.locale) ? member.locale : preferred
  const groups = (await readCommunity(tx))?.groups ?? []
  const group = groups.find(({ id }) => id === groupId)?.name ?? ''
  const link = `${publicOrigin()}${stepOf(deadline)}`
  await queueMail(tx, lateMail(locale, { to: member.email, community, group, kind, day, link }))
}
