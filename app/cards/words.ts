import { createTranslator } from 'next-intl'
import { createHash } from 'node:crypto'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { homesOf } from '@/lib/communities/rules-groups'
import type { CommunityView } from '@/lib/communities/types'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { talkForViewer } from '@/lib/talks/view/queries-talk'
import { isPlanHiddenFrom, tonight } from '@/lib/talks/view/queries'

/**
 * What a card says. Read as a visitor for every viewer, and without any name: a chat keeps the picture for ever,
 * and a member who takes their name back could not take it back there.
 */
export type CardWords = {
  /** Name of the community. */
  readonly site: string
  /** Where or when, at the right of it. */
  readonly above: string
  readonly title: string
  readonly below: string
}

export const CARD_PAGES = ['home', 'tonight', 'apply'] as const
export type CardPage = (typeof CARD_PAGES)[number]

const VISITOR: Viewer = { kind: 'visitor' }

/** The card of a page of the community's; null before there is one, and for a group that is none. */
export async function cardOf(
  page: CardPage,
  locale: Locale,
  group?: string,
): Promise<CardWords | null> {
  const community = await currentCommunity()
  if (community === null) return null
  const t = createTranslator({ locale, messages: messagesOf(locale) })
  const site = community.name
  const sentence = sentenceOf(community, locale)
  if (page === 'apply') {
    const above = homesOf(community.groups)
      .map(({ name }) => name)
      .join(' · ')
    return { site, above, title: t('home.about.joinDo'), below: sentence }
  }
  const hidden = await isPlanHiddenFrom(VISITOR)
  if (hidden) return { site, above: t('shell.product'), title: sentence, below: '' }
  const view = await tonight(VISITOR, group)
  if (view === null) return null
  const { night, timeZone } = view
  const talk = night?.talk ?? null
  const when =
    night === null || talk === null
      ? dayAndWeekday(locale, view.tonight)
      : `${dayAndWeekday(locale, night.date)} ${clock(night.happened.started ?? night.times.startsAt, timeZone)}`
  if (page === 'home') {
    const below = talk === null ? '' : `${t('home.tonight')} · ${talk.topic}`
    return { site, above: t('shell.product'), title: sentence, below }
  }
  return { site, above: when, title: talk?.topic ?? t('home.noTalkTitle'), below: sentence }
}

/** The card of a talk; null for one that a visitor may not see. */
export async function cardOfTalk(id: string, locale: Locale): Promise<CardWords | null> {
  const [page, community] = await Promise.all([talkForViewer(VISITOR, id), currentCommunity()])
  if (page === null || community === null) return null
  const { talk, night, timeZone } = page
  const above =
    night === null
      ? ''
      : `${dayAndWeekday(locale, night.date)} ${clock(night.happened.started ?? night.times.startsAt, timeZone)}`
  return { site: community.name, above, title: talk.topic, below: sentenceOf(community, locale) }
}

function sentenceOf({ about }: CommunityView, locale: Locale): string {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'home.about' })
  return about === '' ? t('sentence') : about
}

/** Differs with every word of the card: part of its address, so that a new card is a new address. */
export function revisionOf(words: CardWords): string {
  return createHash('sha256').update(JSON.stringify(words)).digest('base64url').slice(0, 16)
}
