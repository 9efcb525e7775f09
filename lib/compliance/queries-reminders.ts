import type { Temporal } from 'temporal-polyfill'
import { settingsOf } from '@/lib/communities/rules'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { ruleAt } from '@/lib/naming/queries'
import { now, toInstant } from '@/lib/shared/clock'
import { countPages } from '@/lib/shared/page'
import { pastedIn } from '@/lib/texts/queries'
import { canWorkOnNames } from './policy'
import { momentOf } from './rules-cases'
import { composeMessages, groupCases, spareSome } from './rules-composing'
import { NAMES_TEXT } from './rules-texts'
import type { ComposerFilter } from './schema'
import { findCases } from './store-cases'
import { findRemindable } from './store-queue'
import * as store from './store-reminders'
import { namesOf } from './store-work'
import type { BatchPage, BatchView, Composition, Reminded } from './types-reminders'

/** What would be pasted for the chosen members, and who is left out and why; null for all but organisers. */
export async function composition(
  viewer: Viewer,
  { member, all, locale, ...filter }: ComposerFilter,
): Promise<Composition | null> {
  if (!canWorkOnNames(viewer)) return null
  const db = readable()
  const [community, at] = [await currentCommunity(), now()]
  const moment = momentOf(at, settingsOf(community).timeZone)
  const cases =
    all === '' ? await findCases(db, moment, member) : await findRemindable(db, moment, filter)
  const chosen = all === '' ? member : cases.map(({ memberId }) => memberId)
  const [rule, names] = await Promise.all([ruleAt(db, at), namesOf(db, all === '' ? member : [])])
  const { reminded, spared } = spareSome(chosen, cases, names, moment)
  const composed = spared.filter(({ why }) => why === 'COMPOSED')
  const kept = await store.findKeptTexts(
    db,
    composed.map(({ memberId }) => memberId),
  )
  const language = locale === '' ? settingsOf(community).locale : locale
  const byGroup = groupCases(reminded)
  const write = await pastedIn(language, NAMES_TEXT)
  return {
    locale: language,
    spared: spared.map((one) => ({ ...one, kept: kept.get(one.memberId) })),
    memberIds: reminded.map(({ memberId }) => memberId),
    groups: (community?.groups ?? []).flatMap(({ id, name }) => {
      const members = byGroup.get(id)
      if (members === undefined || rule === null) return []
      const messages = composeMessages(language, rule.template, members, write)
      return [{ groupId: id, groupName: name, messages }]
    }),
  }
}

/** The kept text, not marked as sent, that names one of these members; null for none and for all but organisers. */
export async function keptTextOf(
  viewer: Viewer,
  memberIds: readonly string[],
): Promise<string | null> {
  if (!canWorkOnNames(viewer)) return null
  const [first = null] = (await store.findKeptTexts(readable(), memberIds)).values()
  return first
}

/** How often a member had been reminded by an instant; null for all but organisers. */
export async function remindedBy(
  viewer: Viewer,
  memberId: string,
  at: Temporal.Instant,
): Promise<Reminded | null> {
  return canWorkOnNames(viewer) ? store.countSent(readable(), memberId, at) : null
}

const BATCHES_SIZE = 30

/** The stored texts, first those that wait to be marked as sent. */
export async function reminderBatches(viewer: Viewer, page: number): Promise<BatchPage | null> {
  if (!canWorkOnNames(viewer)) return null
  const [{ rows, total }, groups] = await Promise.all([
    store.listBatches(readable(), page, BATCHES_SIZE),
    groupNames(),
  ])
  const batches = rows.map((row) => ({
    ...row,
    composedAt: toInstant(row.composedAt),
    sentAt: row.sentAt === null ? null : toInstant(row.sentAt),
    groupName: groups.get(row.groupId) ?? '',
  }))
  return { batches, page, pages: countPages(total, BATCHES_SIZE) }
}

/** One batch with its texts, and the result for every member in them. */
export async function reminderBatch(viewer: Viewer, id: string): Promise<BatchView | null> {
  if (!canWorkOnNames(viewer)) return null
  const db = readable()
  const batch = await store.findBatch(db, id)
  if (batch === null) return null
  const actors = [batch.composedById, batch.sentById].filter((one) => one !== null)
  const members = batch.messages.flatMap(({ memberIds }) => memberIds)
  const [names, groups, next] = await Promise.all([
    namesOf(db, [...actors, ...members]),
    groupNames(),
    store.findWaitingBatch(db, id),
  ])
  const called = (one: string | null) => (one === null ? null : (names.get(one) ?? null))
  return {
    id,
    next,
    groupName: groups.get(batch.groupId) ?? '',
    messages: batch.messages.map(({ text, memberIds, spared = [] }) => ({
      text,
      people: memberIds.map((memberId) => ({
        memberId,
        displayName: called(memberId) ?? '',
        via: batch.reminders
          .filter((one) => one.memberId === memberId)
          .map(({ via }) => via)
          .toSorted(),
        why: spared.find((one) => one.memberId === memberId)?.why ?? null,
      })),
    })),
    composedAt: toInstant(batch.composedAt),
    composedBy: called(batch.composedById),
    sentAt: batch.sentAt === null ? null : toInstant(batch.sentAt),
    sentBy: called(batch.sentById),
    droppedAt: batch.droppedAt === null ? null : toInstant(batch.droppedAt),
  }
}

async function groupNames(): Promise<Map<string, string>> {
  const groups = (await currentCommunity())?.groups ?? []
  return new Map(groups.map(({ id, name }) => [id, name]))
}
