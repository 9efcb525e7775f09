import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canManageRules } from '@/lib/naming/policy'
import { judge } from '@/lib/naming/nickname/rules'
import { piecesOf } from './rules-pieces'
import type { KnowledgeFilter } from '@/lib/naming/schema'
import { readKnowledge } from './store'
import { latestJudging } from '@/lib/naming/verdicts/store-runs'
import { countTaught, findTaughtOf, listTaught } from './store'
import { ruleAt } from '@/lib/naming/queries'
import { countPages, shownPage } from '@/lib/shared/page'
import type { KnowledgeList, NicknameCheckup } from './types'

const PAGE_SIZE = 50

/** What organisers taught, filtered; null for all but organisers. */
export async function taughtKnowledge(
  viewer: Viewer,
  filter: KnowledgeFilter,
): Promise<KnowledgeList | null> {
  if (!canManageRules(viewer)) return null
  const db = readable()
  const [total, { version }, judging] = await Promise.all([
    countTaught(db, filter),
    readKnowledge(db),
    latestJudging(db, now()),
  ])
  const pages = countPages(total, PAGE_SIZE)
  const page = shownPage(filter.page, pages)
  const rows = await listTaught(db, { ...filter, page }, PAGE_SIZE)
  return { rows, total, page, pages, version, judging }
}

/** A nickname taken apart for organisers, to teach what the app did not know. Null without a rule. */
export async function takeApart(viewer: Viewer, nickname: string): Promise<NicknameCheckup | null> {
  if (!canManageRules(viewer)) return null
  const db = readable()
  const [rule, { words }, judging] = await Promise.all([
    ruleAt(db, now()),
    readKnowledge(db),
    latestJudging(db, now()),
  ])
  if (rule === null) return null
  const finding = judge(nickname, rule.template, words)
  const pieces = piecesOf(finding, rule.template)
  const taught = await findTaughtOf(
    db,
    pieces.map(({ folded }) => folded),
  )
  return {
    finding,
    rule,
    pieces: pieces.map((piece) => ({ ...piece, taughtAs: taught.get(piece.folded) ?? null })),
    judging,
  }
}
