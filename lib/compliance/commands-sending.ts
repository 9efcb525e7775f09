import { readSettings } from '@/lib/communities/queries'
import { recordAll } from '@/lib/audit/record'
import { publicOrigin } from '@/lib/http/origin'
import { actorId } from '@/lib/auth/roles'
import type { Actor } from '@/lib/auth/types'
import { transaction, type Tx } from '@/lib/db/transaction'
import { localeOrDefault, isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { ruleAt } from '@/lib/naming/queries'
import type { RuleView } from '@/lib/naming/rules/types'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { lockOrReject } from './commands-reminders'
import { canWorkOnNames } from './policy'
import { momentOf } from './rules-cases'
import { spareSome } from './rules-composing'
import { reminderMail } from './rules-texts'
import type { SentInput } from './schema'
import { findCases } from './store-cases'
import * as batches from './store-reminders'
import * as store from './store-work'
import type { KeptMessage, NameCase, SparedMember } from './types'

export type SentAnswer = {
  /** It was marked before; nothing was changed. */
  readonly already: boolean
  readonly reminded: number
  readonly mailed: number
  readonly spared: number
}

/**
 * Records that the texts were pasted: one reminder for each member in them who may be reminded now,
 * under the rule in force now, with the present nickname and finding. A member who became compliant
 * meanwhile, or was reminded elsewhere, gets none, and the batch says why. Marking it again
 * changes nothing. Refusals: BATCH_UNKNOWN, BATCH_DROPPED, NO_RULE.
 */
export async function markSent(
  actor: Actor,
  { batchId, mail }: SentInput,
): Promise<Outcome<SentAnswer>> {
  if (!canWorkOnNames(actor)) return refuse('NOT_ALLOWED')
  return transaction(
    async (tx) => {
      const batch = await lockOrReject(tx, batchId)
      if (batch.droppedAt !== null) reject('BATCH_DROPPED')
      if (batch.sentAt !== null) return { already: true, reminded: 0, mailed: 0, spared: 0 }
      return send(tx, actor, { batchId, messages: batch.messages, mail })
    },
    { seconds: 120 },
  )
}

async function send(
  tx: Tx,
  actor: Actor,
  { batchId, messages, mail }: SentInput & { readonly messages: readonly KeptMessage[] },
): Promise<SentAnswer> {
  const settings = await readSettings(tx)
  const ids = messages.flatMap(({ memberIds }) => memberIds)
  const here = await store.lockMembers(tx, ids)
  // After the locks: a member who was reminded while this call waited counts as reminded.
  const at = now()
  const moment = momentOf(at, settings.timeZone)
  const rule = (await ruleAt(tx, at)) ?? reject('NO_RULE')
  const names = new Map(here.map(({ id, displayName }) => [id, displayName]))
  const cases = await findCases(tx, moment, ids)
  const { reminded, spared } = spareSome(ids, cases, names, moment, true)
  const sending = { batchId, ruleId: rule.id, day: moment.today, at, byId: actorId(actor) }
  await batches.insertReminders(tx, reminded, { ...sending, via: 'PASTED' })
  const letters = mail ? lettersTo(reminded, here) : []
  for (const letter of letters) await writeTo(tx, letter, rule, settings)
  const mailed = letters.map(({ about }) => about)
  await batches.insertReminders(tx, mailed, { ...sending, via: 'MAIL' })
  const kept = messages.map((message) => withSpared(message, spared))
  await batches.closeBatch(tx, batchId, { messages: kept, byId: actorId(actor), at })
  const facts = { batch: batchId, rule: rule.version }
  const entry = { action: 'name.reminded' as const, subjectType: 'member', facts }
  await recordAll(
    tx,
    actor,
    reminded.map(({ memberId }) => ({ ...entry, subjectId: memberId })),
  )
  return {
    already: false,
    reminded: reminded.length,
    mailed: mailed.length,
    spared: spared.length,
  }
}

type Letter = { readonly about: NameCase; readonly member: store.Mailed; readonly to: string }

function lettersTo(cases: readonly NameCase[], here: readonly store.Mailed[]): Letter[] {
  const byId = new Map(here.map((member) => [member.id, member]))
  return cases.flatMap((about) => {
    const member = byId.get(about.memberId)
    return member?.email == null ? [] : [{ about, member, to: member.email }]
  })
}

async function writeTo(
  tx: Tx,
  { about, member, to }: Letter,
  { template }: RuleView,
  { locale, name: community }: { readonly locale: string; readonly name: string },
): Promise<void> {
  const language = isLocale(member.locale) ? member.locale : localeOrDefault(locale)
  const address = `${publicOrigin()}/me`
  const facts = { to, name: member.displayName, community, template, address }
  await queueMail(tx, reminderMail(language, about, facts))
}

function withSpared(message: KeptMessage, spared: readonly SparedMember[]): KeptMessage {
  const left = spared.filter(({ memberId }) => message.memberIds.includes(memberId))
  if (left.length === 0) return message
  return { ...message, spared: left.map(({ memberId, why }) => ({ memberId, why })) }
}
