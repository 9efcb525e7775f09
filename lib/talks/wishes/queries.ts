import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import type { CommunityView } from '@/lib/communities/types'
import { readable } from '@/lib/db/transaction'
import { wordsOf } from '@/lib/search/query'
import { countPages, pageRange } from '@/lib/shared/page'
import { audienceOf } from '@/lib/talks/policy'
import { visibleTo } from '@/lib/talks/view/rules'
import { maskFor } from '@/lib/talks/view/queries-mask'
import { canReadWishes, canSeeWishers, canTendWishes, canWish } from './policy'
import { ALIKE, foldTopic, likeness } from './rules'
import * as lists from './store-lists'
import { findLinked, hasOffered } from './store'
import type { DeskWish, SimilarWish, Wish, WishFilter, WishList, WishPage } from './types'

const PAGE_SIZE = 20
/** Wishes that are shown while another is typed, and beside one at the desk. */
const SIMILAR = { typed: 5, desk: 8 }
/** People who are listed of those who wished. */
const WISHERS = 200

/** What members wish to hear; null where the viewer may not read it. */
export async function wishList(viewer: Viewer, filter: WishFilter): Promise<WishList | null> {
  const community = await communityFor(viewer)
  if (community === null) return null
  const db = readable()
  const mask = await maskFor(db, audienceOf(viewer))
  const words = wordsOf(filter.query)
  const { skip, take } = pageRange(filter.page, PAGE_SIZE)
  const range = words.length === 0 ? { words, skip, take } : { words, skip: 0, take: null }
  const found = await lists.listWishes(db, eyesOf(viewer, community), filter, range)
  // Only what the viewer reads is looked through: what is masked for them must not be found out by searching.
  const shown =
    words.length === 0
      ? found
      : onPage(
          found.wishes.filter(({ topic }) => holdsAll(mask(topic), words)),
          { skip, take },
        )
  return {
    wishes: shown.wishes.map((wish) => masked(wish, mask)),
    total: shown.total,
    page: filter.page,
    pages: countPages(shown.total, PAGE_SIZE),
    canWish: canWish(viewer),
  }
}

function holdsAll(topic: string, words: readonly string[]): boolean {
  const { folded } = foldTopic(topic)
  return words.every((word) => folded.includes(word))
}

function onPage(
  wishes: readonly Wish[],
  { skip, take }: { readonly skip: number; readonly take: number },
) {
  return { wishes: wishes.slice(skip, skip + take), total: wishes.length }
}

/** One wish; null where it does not exist for the viewer. One that was merged leads to where it went. */
export async function wishPage(
  viewer: Viewer,
  id: string,
): Promise<WishPage | { readonly mergedInto: string } | null> {
  const community = await communityFor(viewer)
  if (community === null || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const found = await lists.findWish(db, eyesOf(viewer, community), id)
  if (found === null) return null
  if (found.mergedIntoId !== null) return { mergedInto: found.mergedIntoId }
  const [mask, merged, offered] = await Promise.all([
    maskFor(db, audienceOf(viewer)),
    lists.listMerged(db, id),
    canWish(viewer) ? hasOffered(db, id, viewer.memberId) : false,
  ])
  return {
    ...masked(found, mask),
    timeZone: community.timeZone,
    canWish: canWish(viewer),
    offered,
    merged: merged.map((one) => ({ ...one, topic: mask(one.topic) })),
    closedReason: found.closedReason && mask(found.closedReason),
  }
}

/** Wishes like the one being typed; none for a viewer who cannot wish. */
export async function similarWishes(viewer: Viewer, topic: string): Promise<SimilarWish[]> {
  return canWish(viewer) ? similarTo(viewer, topic, { take: SIMILAR.typed, but: null }) : []
}

/** A wish as it is worked on at the desk; null without the duty. */
export async function deskWish(viewer: Viewer, id: string): Promise<DeskWish | null> {
  if (!canTendWishes(viewer)) return null
  const page = await wishPage(viewer, id)
  if (page === null || 'mergedInto' in page) return null
  const db = readable()
  const [linkedId, similar, wishers] = await Promise.all([
    findLinked(db, id),
    similarTo(viewer, page.topic, { take: SIMILAR.desk, but: id }),
    canSeeWishers(viewer) ? lists.listWishers(db, id, WISHERS) : null,
  ])
  return { ...page, linkedId, similar, wishers }
}

/** Open wishes that are like the topic in what the viewer reads of them, the most alike first. */
async function similarTo(
  viewer: Viewer,
  topic: string,
  { take, but }: { readonly take: number; readonly but: string | null },
): Promise<SimilarWish[]> {
  const db = readable()
  const { grams } = foldTopic(topic)
  const mask = await maskFor(db, audienceOf(viewer))
  const found = (await lists.findSharing(db, grams, but)).map((wish) => {
    const shown = mask(wish.topic)
    return { wish: { ...wish, topic: shown }, alike: likeness(grams, foldTopic(shown).grams) }
  })
  return found
    .filter(({ alike }) => alike >= ALIKE)
    .toSorted((a, b) => b.alike - a.alike || b.wish.votes - a.wish.votes)
    .slice(0, take)
    .map(({ wish }) => wish)
}

async function communityFor(viewer: Viewer): Promise<CommunityView | null> {
  const community = await currentCommunity()
  return community !== null && canReadWishes(viewer, community.visitors) ? community : null
}

/** Visitors are shown no talk where the plan is closed to them. */
function eyesOf(viewer: Viewer, { visitors }: CommunityView) {
  const audience = audienceOf(viewer)
  const closed = audience === 'VISITOR' && !visitors.plan
  return {
    memberId: viewer.kind === 'member' ? viewer.memberId : null,
    sees: closed ? [] : visibleTo(audience),
  }
}

function masked<T extends Wish>(wish: T, mask: (text: string) => string): T {
  const { topic, details, talk } = wish
  return {
    ...wish,
    topic: mask(topic),
    details: mask(details),
    talk: talk && { ...talk, topic: mask(talk.topic) },
  }
}
