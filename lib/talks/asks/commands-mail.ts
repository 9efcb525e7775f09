import type { Temporal } from 'temporal-polyfill'
import { acceptedKeys, signingKey } from '@/lib/auth/secret'
import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import type { CommunitySettings } from '@/lib/communities/types'
import type { Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { readHolders } from '@/lib/members/store'
import { now } from '@/lib/shared/clock'
import { findMailbox } from '@/lib/members/store-person'
import { askOfLink, linkOf } from './rules-link'
import { isForGap } from './rules'
import { foundMail, gapMail } from './rules-mail-gap'
import {
  answeredMail,
  askedMail,
  closedMail,
  repliedMail,
  type AskAnswer,
  type AskMailFacts,
} from './rules-mail'
import type { AskView } from './types'

/** Steps of the commands of asks: who hears of what. */

/** The address by which the member answers without signing in. */
export function answerAddress(askId: string): string {
  return `${publicOrigin()}/asked?link=${linkOf(signingKey(), askId)}`
}

/** Whether the link opens the ask: its holder answers for the member. */
export function opensAsk(link: string, askId: string): boolean {
  return askOfLink(acceptedKeys(), link) === askId
}

type Kind = 'ASKED' | 'REMINDED' | 'WITHDRAWN' | 'UNANSWERED' | 'AGREED' | 'REPLIED' | 'FILLED'

/** Answers whether the member has an address to be mailed at. */
export async function mailAsked(
  tx: Tx,
  kind: Kind,
  ask: AskView,
  placed: { readonly topic: string; readonly date: Temporal.PlainDate | null } = NOWHERE,
): Promise<boolean> {
  const member = await findMailbox(tx, ask.memberId)
  if (member === null) return false
  const { locale, facts } = factsFor(await readSettings(tx), ask, member.locale)
  const to = { ...facts, to: member.email }
  const secret = answerAddress(ask.id)
  if (kind === 'ASKED' || kind === 'REMINDED') {
    const mail = isForGap(ask) ? gapMail(locale, 'ASKED', to) : askedMail(locale, kind, to)
    await queueMail(tx, { ...mail, secret, validUntil: ask.dueAt })
  } else if (kind === 'FILLED') await queueMail(tx, gapMail(locale, 'FILLED', to))
  else if (kind === 'REPLIED') await queueMail(tx, { ...repliedMail(locale, to), secret })
  else await queueMail(tx, closedMail(locale, kind, { ...to, ...placed }))
  return true
}

const NOWHERE = { topic: '', date: null } as const

/** To who asked; where they are no longer here, or plan no more, to all who plan. An actor hears nothing of their own act. */
export async function mailCoordinator(
  tx: Tx,
  actor: Actor,
  ask: AskView,
  news: {
    readonly what: AskAnswer
    readonly date?: Temporal.PlainDate
    readonly topic?: string
    readonly said?: string | null
  },
): Promise<void> {
  if (actor.kind === 'member' && actor.memberId === ask.askedById) return
  const { what, date = null, topic = ask.topic, said = null } = news
  const settings = await readSettings(tx)
  for (const { email, locale: theirs } of await askersOf(tx, ask)) {
    const { locale, facts } = factsFor(settings, ask, theirs)
    const link = `${publicOrigin()}/desk/speakers/asks/${ask.id}`
    const words = { date, topic, said }
    await queueMail(tx, answeredMail(locale, what, { ...facts, to: email, link, words }))
  }
}

/** To the host whose evening the member fills; to no one where they have no address. */
export async function mailHost(
  tx: Tx,
  ask: AskView,
  { hostId, talkId, ...found }: Filled,
): Promise<void> {
  const host = await findMailbox(tx, hostId)
  if (host === null) return
  const { locale, facts } = factsFor(await readSettings(tx), ask, host.locale)
  const link = `${publicOrigin()}/talks/${talkId}`
  await queueMail(tx, foundMail(locale, { ...facts, ...found, to: host.email, link }))
}

type Filled = {
  readonly hostId: string
  readonly talkId: string
  readonly date: Temporal.PlainDate
  readonly topic: string
}

async function askersOf(tx: Tx, { askedById }: AskView) {
  const holders = await readHolders(tx, ['COORDINATOR', 'ORGANISER', 'OWNER'], now())
  const asker = holders.find(({ id }) => id === askedById)
  return asker === undefined ? holders : [asker]
}

function factsFor(
  { name: community, timeZone, locale: preferred }: CommunitySettings,
  ask: AskView,
  theirs: string | null,
): { readonly locale: Locale; readonly facts: AskMailFacts } {
  const locale = isLocale(theirs) ? theirs : preferred
  return { locale, facts: { ask, community, timeZone } }
}
