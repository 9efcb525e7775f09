import type { Viewer } from '@/lib/auth/types'
import { dayAndWeekday } from '@/lib/i18n/dates'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { searchPeople } from '@/lib/members/directory/queries'
import { canManagePeople } from '@/lib/members/policy'
import { readPlanContext } from '@/lib/nights/queries'
import { wordsOf } from '@/lib/search/query'
import { nightViews } from '@/lib/talks/view/queries'
import { findTalks } from '@/lib/talks/view/queries-find'
import { dateIn } from './rules-dates'
import { holdsAll } from './rules-match'
import { PAGES, pagesFor } from './rules-pages'
import { HIT_KINDS, type Hit } from './types'

/** Lines of one kind. */
const SHOWN = 6

/**
 * What the viewer may open or begin that the query names, in the reader's language: pages, actions, people as
 * the directory lets this viewer find them, talks and evenings. Without a query the pages and actions they have.
 * Null for who is no member.
 */
export async function paletteHits(
  viewer: Viewer,
  query: string,
  locale: Locale,
): Promise<Hit[] | null> {
  if (viewer.kind !== 'member') return null
  const words = wordsOf(query)
  if (words.length === 0) return pageHits(viewer, [], locale)
  const [people, talks, nights] = await Promise.all([
    peopleHits(viewer, query),
    talkHits(viewer, words, locale),
    nightHits(viewer, query, locale),
  ])
  const hits = [...pageHits(viewer, words, locale), ...people, ...talks, ...nights]
  return hits.toSorted((a, b) => HIT_KINDS.indexOf(a.kind) - HIT_KINDS.indexOf(b.kind))
}

/** A page is found by its name in either language. */
function pageHits(viewer: Viewer, words: readonly string[], locale: Locale): Hit[] {
  const named = LOCALES.map((one) => messagesOf(one).palette.pages)
  const found = pagesFor(viewer).filter((key) =>
    holdsAll(
      named.map((names) => names[key]),
      words,
    ),
  )
  const titles = messagesOf(locale).palette.pages
  const hits = found.map((key): Hit => {
    const { kind, href } = PAGES[key]
    return { kind, href, title: titles[key], detail: '' }
  })
  return (['page', 'action'] as const).flatMap((kind) =>
    hits.filter((hit) => hit.kind === kind).slice(0, SHOWN),
  )
}

/** Organisers are led to the page where they can do something about the person. */
async function peopleHits(viewer: Viewer, query: string): Promise<Hit[]> {
  const people = await searchPeople(viewer, query, SHOWN)
  const path = canManagePeople(viewer) ? '/desk/people' : '/members'
  return people.map(({ id, displayName, company, position, city }) => ({
    kind: 'person',
    title: displayName,
    detail: [company, position, city].filter((part) => part !== null).join(' · '),
    href: `${path}/${id}`,
  }))
}

async function talkHits(viewer: Viewer, words: readonly string[], locale: Locale): Promise<Hit[]> {
  const talks = await findTalks(viewer, words, SHOWN)
  return talks.map(({ id, topic, date, groupName }) => ({
    kind: 'talk',
    title: topic,
    detail: [date === null ? null : dayAndWeekday(locale, date), groupName]
      .filter((part) => part !== null)
      .join(' · '),
    href: `/talks/${id}`,
  }))
}

/** The evening of a date that was typed, in each group: its talk, else the week it lies in. */
async function nightHits(viewer: Viewer, query: string, locale: Locale): Promise<Hit[]> {
  const context = await readPlanContext()
  const date = context === null ? null : dateIn(query, context.tonight)
  if (context === null || date === null) return []
  const view = await nightViews(viewer, context, null, [date])
  const title = dayAndWeekday(locale, date)
  return context.groups.slice(0, SHOWN).map((group) => {
    const topic = view(group)[0]?.talk?.topic
    return {
      kind: 'night',
      title,
      detail: [group.name, topic].filter((part) => part !== undefined).join(' · '),
      href: `/schedule?week=${date.toString()}&group=${group.id}`,
    }
  })
}
