import { basedOn, type BasedOn } from '@/lib/shared/based-on'
import type { TreeMember, TreeReferral } from './types'

/**
 * For every row, the row that stands for the person now. A chain of merges that bites its tail ends
 * where it was entered.
 */
export function survivors(members: readonly Merged[]): Map<string, string> {
  const next = new Map<string, string | null>()
  for (const { id, status, mergedInto } of members) {
    next.set(id, status === 'MERGED' ? mergedInto : null)
  }
  const found = new Map<string, string>()
  for (const { id } of members) {
    if (next.get(id) == null) found.set(id, id)
    else follow(id, next, found)
  }
  return found
}

/** Writes down the end of a chain of merges for everybody on the way there. */
function follow(
  from: string,
  next: ReadonlyMap<string, string | null>,
  found: Map<string, string>,
): void {
  const way = new Set<string>()
  let at = from
  for (;;) {
    const known = found.get(at)
    const into = next.get(at) ?? null
    if (known !== undefined || into === null || !next.has(into) || way.has(into)) {
      at = known ?? at
      break
    }
    way.add(at)
    at = into
  }
  for (const passed of way) found.set(passed, at)
  if (!found.has(at)) found.set(at, at)
}

/** The referral that counts for a person, by who stands for its people now. */
export type Bringing = { readonly referrerId: string; readonly at: number; readonly id: string }

/** Who brought whom: of several referrals of one person the earliest, and none of oneself. */
export function earliest(
  referrals: readonly TreeReferral[],
  standsFor: ReadonlyMap<string, string>,
) {
  const bringing = new Map<string, Bringing>()
  for (const { id, referrerId, admittedId, at } of referrals) {
    const referrer = standsFor.get(referrerId)
    const admitted = standsFor.get(admittedId)
    if (referrer === undefined || admitted === undefined || referrer === admitted) continue
    const before = bringing.get(admitted)
    const next = { referrerId: referrer, at, id }
    if (before === undefined || later(before, next)) bringing.set(admitted, next)
  }
  return bringing
}

function later(a: Bringing, b: Bringing): boolean {
  return a.at > b.at || (a.at === b.at && a.id > b.id)
}

/**
 * Takes the last referral out of every circle, and answers whom it had brought. Walks up from
 * everybody, over each referral once.
 */
export function cutCircles(bringing: Map<string, Bringing>): Set<string> {
  const cut = new Set<string>()
  const walk = new Map<string, number>()
  let turn = 0
  for (const start of bringing.keys()) {
    turn += 1
    let at: string | undefined = start
    while (at !== undefined && !walk.has(at)) {
      walk.set(at, turn)
      at = bringing.get(at)?.referrerId
    }
    if (at === undefined || walk.get(at) !== turn) continue
    const last = lastOfCircle(bringing, at)
    cut.add(last)
    bringing.delete(last)
  }
  return cut
}

function lastOfCircle(bringing: ReadonlyMap<string, Bringing>, from: string): string {
  let last = from
  let at = bringing.get(from)?.referrerId
  while (at !== undefined && at !== from) {
    const [one, other] = [bringing.get(at), bringing.get(last)]
    if (one !== undefined && other !== undefined && later(one, other)) last = at
    at = bringing.get(at)?.referrerId
  }
  return last
}

/** Whether a person would become a descendant of themselves: the referrer stands in the person's branch. */
export function closesCircle(
  members: readonly Merged[],
  referrals: readonly TreeReferral[],
  { memberId, referrerId }: { readonly memberId: string; readonly referrerId: string },
): boolean {
  const standsFor = survivors(members)
  const bringing = earliest(referrals, standsFor)
  const seen = new Set<string>()
  let at = standsFor.get(referrerId)
  while (at !== undefined && !seen.has(at)) {
    if (at === standsFor.get(memberId)) return true
    seen.add(at)
    at = bringing.get(at)?.referrerId
  }
  return false
}

type Merged = Pick<TreeMember, 'id' | 'status' | 'mergedInto'>

/** What the form that writes down who brought a member is made from: who is written down already. */
export function bringingForm(referrerId: string | null): BasedOn {
  return basedOn({ referrerId })
}
