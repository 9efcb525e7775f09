import type { Tx } from '@/lib/db/transaction'
import { DEFAULT_NICKNAME_TEMPLATE, judge } from '@/lib/naming/nickname/rules'
import { sureParts } from '@/lib/naming/nickname/rules-doubt'
import { ruleAt } from '@/lib/naming/queries'
import { readKnowledge } from '@/lib/naming/knowledge/store'
import type { Finding } from '@/lib/naming/types'
import { toInstant } from '@/lib/shared/clock'
import { NAMELESS } from '@/lib/redaction/rules-erased'
import { readErased } from '@/lib/redaction/store'
import { withoutForgotten } from './rules-forgotten'
import { goneOf, memberMeant } from './rules-gone'
import { planRows } from './rules'
import { type Known, knownMembers } from '@/lib/rosters/store-members'
import * as store from '@/lib/rosters/store'
import { CHOSEN_NEW, CHOSEN_OUT, type ReadRow } from '@/lib/rosters/types'
import type { PlannedRow } from './types'

export type Judging = {
  /** The parts of a nickname, whether or not a rule was in force. */
  readonly findingOf: (nickname: string) => Finding
  readonly verdictOf: (nickname: string) => store.NewRow['verdict']
}

/** How nicknames are judged by the rule in force when the list was taken. Each is judged once. */
export async function judgingAt(tx: Tx, takenAt: Date): Promise<Judging> {
  const rule = await ruleAt(tx, toInstant(takenAt))
  const { words } = await readKnowledge(tx)
  const template = rule?.template ?? DEFAULT_NICKNAME_TEMPLATE
  const found = new Map<string, Finding>()
  const findingOf = (nickname: string) => {
    const finding = found.get(nickname) ?? judge(nickname, template, words)
    found.set(nickname, finding)
    return finding
  }
  const verdictOf = (nickname: string) =>
    rule === null || nickname === '' || nickname === NAMELESS
      ? null
      : UPPER[findingOf(nickname).verdict]
  return { findingOf, verdictOf }
}

const UPPER = {
  compliant: 'COMPLIANT',
  fixable: 'FIXABLE',
  incomplete: 'INCOMPLETE',
  unreadable: 'UNREADABLE',
} as const

export type Planned<R extends ReadRow> = {
  /** The rows as they may be kept: a person who asked to be forgotten is not named. */
  readonly listed: readonly R[]
  readonly rows: readonly PlannedRow[]
  readonly members: readonly Known[]
}

/** What the rows mean among the members as they are now. The caller holds `guardNames`. */
export async function planAmongAll<R extends ReadRow>(
  tx: Tx,
  roster: { readonly groupId: string; readonly takenAt: Date },
  rows: readonly R[],
  judging: Judging,
): Promise<Planned<R>> {
  const members = await knownMembers(tx, roster)
  const partsOf = (text: string) => sureParts(judging.findingOf(text))
  const listed = withoutForgotten(rows, members, { erased: await readErased(tx), partsOf })
  return { listed, rows: planRows(listed, members, partsOf), members }
}

/**
 * Works out a stored roster anew and writes what is different, the choices kept where they still can
 * be. Answers the lines that mean something else than before; null among them for those who are gone.
 */
export async function replan(
  tx: Tx,
  roster: store.RosterFacts,
): Promise<{ readonly differs: readonly (number | null)[]; readonly members: readonly Known[] }> {
  const stored = await store.readRows(tx, roster.id)
  const before = stored.flatMap((row) => (row.line === null ? [] : [{ ...row, line: row.line }]))
  const judging = await judgingAt(tx, roster.takenAt)
  const { listed, rows, members } = await planAmongAll(tx, roster, before, judging)
  const planned = new Map(rows.map((row) => [row.line, row]))
  const known = new Set(members.map(({ id }) => id))
  const next = listed.map((row) => {
    const { line, nickname } = row
    const plan = planned.get(line) ?? row
    const chosen = keptChoice(row, plan, known)
    return { ...row, ...plan, id: row.id, chosen, verdict: judging.verdictOf(nickname), line }
  })
  const changed = next.filter((row, at) => differs(row, before[at]))
  await store.updateRows(tx, changed)
  const gone = await writeGone(tx, roster, { stored, next, members })
  return { differs: [...changed.map(({ line }) => line), ...gone], members }
}

/** A choice stands while the row is still in question and the chosen member still exists. */
function keptChoice(
  { chosen, outcome }: store.StoredRow,
  plan: Pick<store.StoredRow, 'outcome'>,
  known: ReadonlySet<string>,
): string | null {
  if (chosen === null || plan.outcome === 'FAULTY') return null
  if (chosen !== CHOSEN_NEW && chosen !== CHOSEN_OUT) return known.has(chosen) ? chosen : null
  return plan.outcome === outcome ? chosen : null
}

function differs(row: store.RowChange, before: store.StoredRow | undefined): boolean {
  if (before === undefined) return true
  const of = (
    one: Pick<store.StoredRow, 'nickname' | 'outcome' | 'memberId' | 'doubt' | 'chosen'>,
  ) =>
    JSON.stringify([
      one.nickname,
      one.outcome,
      one.memberId,
      one.chosen,
      one.doubt?.reasons.map(({ code }) => code) ?? [],
      one.doubt?.candidates.map(({ memberId, score }) => [memberId, score]) ?? [],
    ])
  return of(row) !== of(before)
}

/** Writes who is gone now; answers a null for each who is or is no longer. */
export async function writeGone(
  tx: Tx,
  roster: Pick<store.RosterFacts, 'id' | 'complete'>,
  {
    stored,
    next,
    members,
  }: {
    readonly stored: readonly store.StoredRow[]
    readonly next: readonly Omit<store.RowChange, 'verdict'>[]
    readonly members: readonly Pick<Known, 'id' | 'home' | 'here' | 'held' | 'since'>[]
  },
): Promise<null[]> {
  const listed = members
    .filter(({ home, here, since }) => home && here && !since)
    .map(({ id }) => id)
  const gone = new Set(roster.complete ? goneOf(listed, next) : [])
  const before = stored.filter(({ outcome }) => outcome === 'GONE')
  const over = before.filter(({ memberId }) => memberId === null || !gone.has(memberId))
  const known = new Set(before.map(({ memberId }) => memberId))
  const fresh = members.filter(({ id }) => gone.has(id) && !known.has(id))
  await store.deleteRows(
    tx,
    over.map(({ id }) => id),
  )
  const none = { line: null, fields: {}, faults: [], doubt: null, verdict: null }
  await store.insertRows(
    tx,
    roster.id,
    fresh.map(({ id, held }) => ({
      ...none,
      nickname: held ?? '',
      outcome: 'GONE' as const,
      memberId: id,
    })),
  )
  return [...over, ...fresh].map(() => null)
}

/** Who else of the roster stands for the member. */
export function rowMeaning(
  rows: readonly store.StoredRow[],
  memberId: string,
  except: string,
): store.StoredRow | undefined {
  return rows.find((row) => row.id !== except && memberMeant(row) === memberId)
}
