import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { currentCommunity } from '@/lib/communities/queries'
import { readable, transaction } from '@/lib/db/transaction'
import { foldText } from '@/lib/search/fold-text'
import { wordsOf } from '@/lib/search/query'
import { readContext } from '@/lib/activity/queries-context'
import { policyInForce } from '@/lib/activity/policies/commands'
import { canReview } from '@/lib/activity/policy'
import { momentsOf } from '@/lib/activity/rules-days'
import { activityStatusAt, windowFrom } from './rules'
import type { StatusFilter } from '@/lib/activity/schema'
import { findNamesOf, listEvidence } from './store-evidence'
import { readPeople } from './store-people'
import type { PolicyView, ActivityState } from '@/lib/activity/types'
import { pageOf } from '@/lib/shared/page'
import type { EvidenceView, StatusPage, StatusRow } from './types'

const PAGE_SIZE = 50
const MAX_EVIDENCE = 400

/** One page of the members with their status now; null for all but organisers. */
export async function activityStatuses(
  viewer: Viewer,
  filter: StatusFilter,
): Promise<StatusPage | null> {
  if (!canReview(viewer)) return null
  const all = await statusesOfAll(filter.group === '' ? null : filter.group)
  const words = wordsOf(filter.q)
  const named = all.filter(({ displayName }) => {
    const name = foldText(displayName)
    return words.every((word) => name.includes(word))
  })
  const counts: Record<ActivityState, number> = { ACTIVE: 0, IMMUNE: 0, UNRESOLVED: 0, SILENT: 0 }
  for (const { status } of named) counts[status.state] += 1
  const wanted = named.filter(
    ({ status }) => filter.state === 'ANY' || status.state === filter.state,
  )
  return { ...pageOf(wanted, filter.page, PAGE_SIZE), counts, total: wanted.length }
}

/** The member with the oldest evidence first. */
async function statusesOfAll(groupId: string | null): Promise<StatusRow[]> {
  const { at, timeZone } = await readContext()
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
      status: activityStatusAt(one, policy, moment),
    }))
    .toSorted((a, b) => (a.status.last?.at ?? 0) - (b.status.last?.at ?? 0))
}

/** The evidence of one member in the window, with every name and label that was searched. */
export async function evidenceOf(viewer: Viewer, memberId: string): Promise<EvidenceView | null> {
  if (!canReview(viewer) || !z.uuid().safeParse(memberId).success) return null
  const { at, timeZone } = await readContext()
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
  const evidence = await listEvidence(db, memberId, span, MAX_EVIDENCE + 1)
  return {
    memberId,
    ...known,
    windowFrom: from,
    windowUntil: at,
    status: activityStatusAt(facts, policy, moment),
    evidence: evidence.slice(0, MAX_EVIDENCE),
    more: evidence.length > MAX_EVIDENCE,
  }
}

/** The policy in force. The first version is created by the first call. */
async function currentPolicy(): Promise<PolicyView> {
  const found = await transaction(policyInForce)
  if (!found.ok) throw new Error(`No activity policy: ${found.refusal.code}`)
  return found.value
}
