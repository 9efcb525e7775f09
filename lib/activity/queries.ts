import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { readable, transaction } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { readGround } from './commands-ground'
import { policyInForce } from './commands-policy'
import { canReview } from './policy'
import { momentsOf } from './rules-days'
import { standingAt, windowFrom } from './rules-silence'
import type { StandingFilter } from './schema'
import { findNamesOf, listEvidence } from './store-evidence'
import { readPeople } from './store-people'
import type { PolicyView, StandingState } from './types'
import type { EvidenceView, StandingPage, StandingRow } from './types-evidence'

const PAGE_SIZE = 50
const MOST_EVIDENCE = 400

/** How everybody stands now, a page of it; null for whom that is not. */
export async function standings(
  viewer: Viewer,
  filter: StandingFilter,
): Promise<StandingPage | null> {
  if (!canReview(viewer)) return null
  const all = await everybody(filter.group === '' ? null : filter.group)
  const words = fold(filter.q).split(/\s+/u).filter(Boolean)
  const named = all.filter(({ displayName }) => {
    const name = fold(displayName)
    return words.every((word) => name.includes(word))
  })
  const counts: Record<StandingState, number> = { ACTIVE: 0, IMMUNE: 0, UNRESOLVED: 0, SILENT: 0 }
  for (const { standing } of named) counts[standing.state] += 1
  const wanted = named.filter(
    ({ standing }) => filter.state === 'ANY' || standing.state === filter.state,
  )
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const rows = wanted.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  return { rows, counts, total: wanted.length, page, pages }
}

/** Longest unheard of first. */
async function everybody(groupId: string | null): Promise<StandingRow[]> {
  const { at, timeZone } = await readGround()
  const [policy, people, community] = await Promise.all([
    currentPolicy(),
    readPeople(readable(), [at], groupId),
    currentCommunity(),
  ])
  const groups = new Map(community?.groups.map(({ id, name }) => [id, name]))
  const [moment] = momentsOf([at], timeZone)
  if (moment === undefined) return []
  return people
    .map((one) => ({
      memberId: one.memberId,
      displayName: one.displayName,
      groupName: groups.get(one.groupId) ?? '',
      standing: standingAt(one, policy, moment),
    }))
    .toSorted((a, b) => (a.standing.last?.at ?? 0) - (b.standing.last?.at ?? 0))
}

/** What there is of one member in the window, with every name it was looked for under. */
export async function evidenceOf(viewer: Viewer, memberId: string): Promise<EvidenceView | null> {
  if (!canReview(viewer) || !z.uuid().safeParse(memberId).success) return null
  const { at, timeZone } = await readGround()
  const db = readable()
  const [policy, known, people] = await Promise.all([
    currentPolicy(),
    findNamesOf(db, memberId),
    readPeople(db, [at], null),
  ])
  const facts = people.find((one) => one.memberId === memberId)
  const [moment] = momentsOf([at], timeZone)
  if (known === null || facts === undefined || moment === undefined) return null
  const from = windowFrom(at, policy)
  const span = { from: new Date(from), until: new Date(at), timeZone }
  const evidence = await listEvidence(db, memberId, span, MOST_EVIDENCE + 1)
  return {
    ...{ memberId, ...known, windowFrom: from, windowUntil: at },
    standing: standingAt(facts, policy, moment),
    evidence: evidence.slice(0, MOST_EVIDENCE),
    more: evidence.length > MOST_EVIDENCE,
  }
}

/** The policy in force. The first is written down the first time that anybody looks. */
async function currentPolicy(): Promise<PolicyView> {
  const found = await transaction(policyInForce)
  if (!found.ok) throw new Error(`No activity policy: ${found.refusal.code}`)
  return found.value
}
