import { record } from '@/lib/audit/record'
import { actsOn } from '@/lib/audit/store'
import type { Role } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { eachApart } from '@/lib/jobs/each'
import { queueMail } from '@/lib/mail/outbox'
import { lockMember, readHolders } from '@/lib/members/store'
import { now, toDate } from '@/lib/shared/clock'
import type { Temporal } from 'temporal-polyfill'
import { ENDS_SOON_DAYS, endsSoon, lastDayBefore } from './rules'
import { roleEndsMail } from './rules-mail'
import * as store from './store'

const SYSTEM = { kind: 'system' } as const

/**
 * Mails the holder of a role, and every owner, a week before it ends: once for each end, of which the audit record keeps
 * the memory. One that was given for less than a week is not announced: it was decided just now. Who fails keeps no other
 * waiting.
 */
export async function announceEndingRoles(): Promise<void> {
  const at = now()
  const span = { after: toDate(at), until: toDate(at.add({ hours: ENDS_SOON_DAYS * 24 })) }
  await eachApart(await store.membersWithEnding(readable(), span), async (memberId) => {
    const done = await transaction(async (tx) => {
      const member = await lockMember(tx, memberId)
      if (member?.status !== 'ACTIVE') return undefined
      for (const [role, end] of await store.findEnds(tx, memberId))
        if (endsSoon(end, at)) await announce(tx, member, role, end)
      return undefined
    })
    if (!done.ok) throw new Error(`The end of a role was not announced: ${done.refusal.code}`)
  })
}

type Holder = { readonly id: string; readonly displayName: string }

async function announce(
  tx: Tx,
  { id, displayName }: Holder,
  role: Role,
  end: Temporal.Instant,
): Promise<void> {
  const until = end.toString()
  const subject = { subjectType: 'member', subjectId: id }
  const before = await actsOn(tx, 'role.end-announced', subject)
  if (before.some(({ facts }) => isSame(facts, role, until))) return
  const week = end.subtract({ hours: ENDS_SOON_DAYS * 24 })
  if (await store.wasGivenAfter(tx, { memberId: id, role, until: toDate(end) }, toDate(week)))
    return
  const { name: community, locale: preferred, timeZone } = await readSettings(tx)
  const facts = { member: displayName, community, role, lastDay: lastDayBefore(end, timeZone) }
  const holder = await store.findAddress(tx, id)
  const owners = await readHolders(tx, ['OWNER'], now())
  const others = owners.filter(({ email }) => email !== holder.email)
  const readers = [
    ...(holder.email === null
      ? []
      : [{ to: holder.email, locale: holder.locale, reader: 'holder', page: '/me' } as const]),
    ...others.map(
      ({ email, locale }) =>
        ({ to: email, locale, reader: 'owner', page: `/desk/people/${id}` }) as const,
    ),
  ]
  for (const { to, locale, reader, page } of readers) {
    const language = isLocale(locale) ? locale : preferred
    const link = `${publicOrigin()}${page}`
    await queueMail(tx, roleEndsMail(language, reader, { ...facts, to, link }))
  }
  await record(tx, SYSTEM, {
    action: 'role.end-announced',
    ...subject,
    facts: { role, until, mails: readers.length },
  })
}

function isSame(facts: unknown, role: Role, until: string): boolean {
  const { role: of, until: then } = facts as { readonly role?: unknown; readonly until?: unknown }
  return of === role && then === until
}
