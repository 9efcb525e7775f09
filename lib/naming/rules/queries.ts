import type { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { toHead, type QueueHead } from '@/lib/shared/queue-head'
import { canManageRules, canReadRules } from '@/lib/naming/policy'
import { isOpenForComments } from './rules-drafts'
import { inForce, intervalsOf } from '@/lib/versioned/rules'
import * as comments from './store-comments'
import { countVerdicts } from '@/lib/naming/verdicts/store'
import { latestJudging } from '@/lib/naming/verdicts/store-runs'
import { nameOfMember, namesOfMembers } from '@/lib/naming/store-people'
import * as store from './store'
import type { RuleOrDraft, RulesDesk, RulesPage, RuleVersion, RuleView } from './types'

const MAX_COMMENTS = 500

/** What members read of the rule: versions, drafts to comment on, what they acknowledged. Null to a visitor. */
export async function rulesForMembers(viewer: Viewer): Promise<RulesPage | null> {
  if (!canReadRules(viewer)) return null
  const db = readable()
  const at = now()
  const [published, drafts, acknowledged] = await Promise.all([
    store.listPublished(db),
    store.listDrafts(db),
    viewer.kind === 'member' ? comments.acknowledgedBy(db, viewer.memberId) : new Map(),
  ])
  const open = await Promise.all(
    drafts
      .filter((draft) => isOpenForComments(draft, at))
      .map(async (draft) => ({
        draft,
        comments: await comments.listComments(db, draft.id, MAX_COMMENTS),
      })),
  )
  return { versions: versionsOf(published, at), open, acknowledged }
}

/** The version of the rule in force, where the member has not acknowledged it; null where they have. */
export async function ruleToAcknowledge(viewer: Viewer): Promise<number | null> {
  if (viewer.kind !== 'member') return null
  const db = readable()
  const [published, acknowledged] = await Promise.all([
    store.listPublished(db),
    comments.acknowledgedBy(db, viewer.memberId),
  ])
  const rule = inForce(published, now())
  return rule === null || acknowledged.has(rule.id) ? null : rule.version
}

/** What organisers see of rules, drafts and the judging of names. */
export async function rulesDesk(viewer: Viewer): Promise<RulesDesk | null> {
  if (!canManageRules(viewer)) return null
  const db = readable()
  const at = now()
  const [published, drafts, acknowledged, members, judging] = await Promise.all([
    store.listPublished(db),
    store.listDrafts(db),
    comments.countAcknowledged(db),
    comments.countActive(db),
    latestJudging(db, at),
  ])
  const rule = inForce(published, at)
  const authors = await namesOfMembers(
    db,
    drafts.flatMap(({ authorId }) => (authorId === null ? [] : [authorId])),
  )
  return {
    versions: versionsOf(published, at).map((one) => ({
      ...one,
      acknowledged: acknowledged.get(one.id) ?? 0,
    })),
    drafts: drafts.map(({ authorId, ...draft }) => ({
      ...draft,
      authorName: authors.get(authorId ?? '') ?? null,
      open: isOpenForComments(draft, at),
    })),
    members,
    counts: rule === null ? null : await countVerdicts(db, rule.id),
    judging,
  }
}

/** Drafts whose time for comments is over: to publish, or to drop. Null for all but organisers. */
export async function draftsDiscussed(viewer: Viewer): Promise<QueueHead | null> {
  return canManageRules(viewer) ? toHead(await store.readDiscussed(readable(), now())) : null
}

/** One rule or draft on the desk; null for all but organisers, and for an unknown id. */
export async function ruleForDesk(viewer: Viewer, id: string): Promise<RuleOrDraft | null> {
  if (!canManageRules(viewer) || !z.uuid().safeParse(id).success) return null
  const db = readable()
  const at = now()
  const found = await store.findDraft(db, id)
  const written = await comments.listComments(db, id, MAX_COMMENTS)
  if (found !== null) {
    const { authorId, ...rest } = found
    const draft = { ...rest, authorName: await nameOfMember(db, authorId) }
    return { kind: 'draft', draft, open: isOpenForComments(draft, at), comments: written }
  }
  const versions = versionsOf(await store.listPublished(db), at)
  const rule = versions.find((one) => one.id === id)
  if (rule === undefined) return null
  const acknowledged = (await comments.countAcknowledged(db)).get(id) ?? 0
  const members = await comments.countActive(db)
  return { kind: 'rule', rule, acknowledged, members, comments: written }
}

function versionsOf(published: readonly RuleView[], at: Temporal.Instant): RuleVersion[] {
  const intervals = intervalsOf(published)
  const current = inForce(published, at)
  return published.toReversed().map((rule) => {
    const interval = intervals.find((one) => one.version.id === rule.id)
    const time = interval === undefined ? null : { from: interval.from, until: interval.until }
    return { ...rule, time, state: stateOf(rule, time, { current, at }) }
  })
}

function stateOf(
  rule: RuleView,
  time: RuleVersion['time'],
  { current, at }: { readonly current: RuleView | null; readonly at: Temporal.Instant },
): RuleVersion['state'] {
  if (time === null) return 'NEVER'
  if (rule.id === current?.id) return 'IN_FORCE'
  return time.from.epochMilliseconds > at.epochMilliseconds ? 'COMING' : 'PAST'
}
