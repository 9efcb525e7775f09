import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canManageRules } from '@/lib/naming/policy'
import { judge } from '@/lib/naming/nickname/rules'
import { countEffects, effectOf } from './rules-impact'
import { inForce } from '@/lib/versioned/rules'
import type { ImpactFilter } from '@/lib/naming/schema'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import { heldNow } from '@/lib/naming/verdicts/store'
import { pageOf } from '@/lib/shared/page'
import { findDraft, listPublished } from './store'
import type { Impact } from './types'

const PAGE_SIZE = 50

/**
 * What the draft would change: every nickname held now, judged by the rule in force and by the draft with
 * the present knowledge. Null for all but organisers, and without such a draft.
 */
export async function ruleImpact(
  viewer: Viewer,
  draftId: string,
  filter: ImpactFilter,
): Promise<Impact | null> {
  if (!canManageRules(viewer)) return null
  const db = readable()
  const [draft, published, knowledge] = await Promise.all([
    findDraft(db, draftId),
    listPublished(db),
    readKnowledge(db),
  ])
  if (draft === null) return null
  const rule = inForce(published, now())
  const held = await heldNow(db, rule?.id ?? null)
  const judged = held.map((one) => {
    const before =
      one.verdict ??
      (rule === null ? null : judge(one.nickname, rule.template, knowledge.words).verdict)
    const finding = judge(one.nickname, draft.template, knowledge.words)
    return { ...one, verdict: before, finding, effect: effectOf(before, finding.verdict) }
  })
  const shown = judged.filter(({ effect }) => effect === filter.show)
  return { counts: countEffects(judged), ...pageOf(shown, filter.page, PAGE_SIZE) }
}
