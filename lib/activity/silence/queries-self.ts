import type { Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { policyInForce } from '@/lib/activity/policies/commands'
import { readContext } from '@/lib/activity/queries-context'
import { DAY_MS, momentsOf } from '@/lib/activity/rules-days'
import { activityStatusAt, windowFrom } from './rules'
import { listEvidence } from './store-evidence'
import * as facts from './store-facts'
import type { OwnStatus } from './types'

/** Null for a visitor, and for a member who is not here any more. */
export async function ownStatus(viewer: Viewer): Promise<OwnStatus | null> {
  if (viewer.kind !== 'member') return null
  const { memberId, groupId } = viewer
  const { at, timeZone } = await readContext()
  const policy = await transaction(policyInForce)
  if (!policy.ok) throw new Error(`No activity policy: ${policy.refusal.code}`)
  const terms = policy.value
  const db = readable()
  const span = { from: new Date(windowFrom(at, terms)), until: new Date(at), timeZone }
  const [members, talks, hosting, leaves, kept, [newest]] = await Promise.all([
    facts.listMembers(db, groupId),
    facts.talksBySpeaker(db),
    facts.hostingByMember(db),
    facts.leavesByMember(db),
    facts.keptByMember(db),
    listEvidence(db, memberId, span, 1),
  ])
  const member = members.find(({ id }) => id === memberId)
  const [moment] = momentsOf([at], timeZone)
  if (member === undefined || moment === undefined) return null
  const last = newest === undefined ? null : { at: newest.at, kind: newest.kind }
  const known = {
    memberId,
    duty: member.duty,
    joinedAt: member.joinedAt.getTime(),
    talks: talks.get(memberId) ?? [],
    hosting: hosting.get(memberId) ?? [],
    leaves: leaves.get(memberId) ?? [],
    kept: kept.get(memberId) ?? [],
    // Immunity is asked for whether or not there is a sign.
    seen: [null],
    // A possible double is for organisers to look into.
    doubts: [null],
  }
  const status = activityStatusAt(known, terms, moment)
  return {
    last,
    windowDays: terms.windowDays,
    askedFrom: last === null ? null : last.at + terms.windowDays * DAY_MS,
    immunities: status.state === 'IMMUNE' ? status.immunities : [],
  }
}
