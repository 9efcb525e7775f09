import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { canReadRules, canReadVerdict } from './policy'
import { judge } from '@/lib/naming/nickname/rules'
import { misreadOf } from '@/lib/naming/nickname/rules-misread'
import { inForce } from '@/lib/versioned/rules'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import { listPublished } from '@/lib/naming/rules/store'
import { findHeld, lastVerdicts } from '@/lib/naming/verdicts/store'
import type { Finding, Taught, VerdictName } from './types'
import type { HeldFinding, RuleView } from '@/lib/naming/rules/types'

/** The rule in force at the instant, by default now; null before the first rule, and for a visitor. */
export async function ruleInForce(
  viewer: Viewer,
  at: Temporal.Instant = now(),
): Promise<RuleView | null> {
  return canReadRules(viewer) ? ruleAt(readable(), at) : null
}

/** The same inside the caller's transaction, without a permission check. */
export async function ruleAt(db: Tx, at: Temporal.Instant): Promise<RuleView | null> {
  return inForce(await listPublished(db), at)
}

/** What the rule in force says of any nickname, with the present knowledge. Null without a rule, and for a visitor. */
export async function checkNickname(viewer: Viewer, nickname: string): Promise<Finding | null> {
  const rule = await ruleInForce(viewer)
  if (rule === null) return null
  const { words } = await readKnowledge(readable())
  return judge(nickname, rule.template, words)
}

/**
 * What the rule in force at the instant says of the nickname that the member held then. For the
 * member and for organisers. Null when there was no nickname or no rule. A verdict that is not stored
 * yet is computed here.
 */
export async function findingOf(
  viewer: Viewer,
  memberId: string,
  at: Temporal.Instant = now(),
): Promise<HeldFinding | null> {
  if (!canReadVerdict(viewer, memberId)) return null
  const db = readable()
  const rule = await ruleAt(db, at)
  if (rule === null) return null
  const held = await findHeld(db, memberId, { at, ruleId: rule.id })
  if (held === null) return null
  const { id, text, from, until } = held
  const finding = held.finding ?? judge(text, rule.template, (await readKnowledge(db)).words)
  return { nameId: id, finding, rule, heldFrom: from, heldTo: until }
}

/** The verdict on each group nickname of the member, by the name's id; for the member and organisers. */
export async function verdictsOf(
  viewer: Viewer,
  memberId: string,
): Promise<ReadonlyMap<string, VerdictName>> {
  if (!canReadVerdict(viewer, memberId)) return new Map()
  return new Map(await lastVerdicts(readable(), memberId))
}

/** The same for many nicknames, in the order given; all null without a rule, and for a visitor. */
export async function checkNicknames(
  viewer: Viewer,
  nicknames: readonly string[],
): Promise<(Finding | null)[]> {
  const rule = await ruleInForce(viewer)
  if (rule === null) return nicknames.map(() => null)
  const { words } = await readKnowledge(readable())
  return nicknames.map((nickname) => judge(nickname, rule.template, words))
}

/** What "read wrongly" teaches about each of the nicknames, in the order given; all null without a rule. */
export async function misreadOfEach(
  viewer: Viewer,
  nicknames: readonly string[],
): Promise<(Taught[number] | null)[]> {
  const rule = await ruleInForce(viewer)
  if (rule === null) return nicknames.map(() => null)
  const { words } = await readKnowledge(readable())
  return nicknames.map((nickname) =>
    misreadOf(judge(nickname, rule.template, words), rule.template, words),
  )
}
