import { currentSettings } from '@/lib/communities/queries'
import { readWindowDays } from '@/lib/activity/policies/store'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { canSeeTree } from '@/lib/referrals/policy'
import { treeOf } from './rules'
import { familyOf } from './rules-counting'
import type { TreeFilter } from './schema'
import * as store from './store'
import { findRecorded } from '@/lib/referrals/recorded/store'
import type { BranchTotals, Family, TreePerson } from './types'

/** Hits that are marked; far more than an organiser looks through. */
const MAX_HITS = 500

type FamilyTree = {
  readonly people: readonly TreePerson[]
  /** Ids of those the search found, by name. */
  readonly hits: readonly string[]
  /** Whether there are more hits than are marked. */
  readonly max: boolean
  /** For how many days back a member counts as present. */
  readonly windowDays: number
}

/** Everybody, and who brought them; null for whom it is not. */
export async function familyTree(
  viewer: Viewer,
  { q }: Pick<TreeFilter, 'q'>,
): Promise<FamilyTree | null> {
  if (!canSeeTree(viewer)) return null
  const [tree, hits] = await Promise.all([
    readTree(),
    q === '' ? [] : store.findInTree(readable(), q, MAX_HITS + 1),
  ])
  return { ...tree, hits: hits.slice(0, MAX_HITS), max: hits.length > MAX_HITS }
}

/** A neighbour of a person in the tree. `name` is null for one who was erased. */
type Kin = {
  readonly id: string
  readonly name: string | null
  readonly here: boolean
}

type Line = {
  readonly broughtBy: Kin | null
  readonly brought: readonly Kin[]
}

/** Who brought the viewer and whom they brought. Of other members they learn nothing here. */
export async function ownLine(viewer: Viewer): Promise<Line | null> {
  if (viewer.kind !== 'member') return null
  const { people } = await readTree()
  return lineOf(familyOf(people), viewer.memberId)
}

type DeskLine = Line & {
  readonly branch: BranchTotals
  /** How it is known: by a referral in the app, or because an organiser wrote it down. */
  readonly known: 'REFERRAL' | 'RECORDED' | null
  readonly recordedId: string | null
  readonly cut: boolean
}

/** The same of any member, with the totals of their branch, for organisers. */
export async function deskLine(viewer: Viewer, memberId: string): Promise<DeskLine | null> {
  if (!canSeeTree(viewer)) return null
  const [{ people }, recorded] = await Promise.all([readTree(), findRecorded(readable(), memberId)])
  const family = familyOf(people)
  const line = lineOf(family, memberId)
  const place = family.places.get(memberId)
  const branch = place === undefined ? undefined : family.totals[place]
  if (line === null || branch === undefined) return null
  const known = line.broughtBy === null ? null : recorded.length > 0 ? 'RECORDED' : 'REFERRAL'
  const recordedId = recorded[0]?.referrerId ?? null
  return { ...line, branch, known, recordedId, cut: people[place ?? -1]?.cut ?? false }
}

async function readTree(): Promise<Omit<FamilyTree, 'hits' | 'max'>> {
  const db = readable()
  const at = now()
  const [windowDays, { timeZone }] = await Promise.all([
    readWindowDays(db, toDate(at)),
    currentSettings(),
  ])
  const from = toDate(at.subtract({ hours: 24 * windowDays }))
  const window = { from, until: toDate(at), timeZone }
  const [members, referrals] = await Promise.all([
    store.findTreeMembers(db, window),
    store.findTreeReferrals(db),
  ])
  return { people: treeOf(members, referrals), windowDays }
}

function lineOf({ people, places, children }: Family, memberId: string): Line | null {
  const place = places.get(memberId)
  const person = place === undefined ? undefined : people[place]
  if (place === undefined || person === undefined) return null
  const parent = people[person.parent]
  return {
    broughtBy: parent === undefined ? null : kin(parent),
    brought: (children[place] ?? []).flatMap((child) => {
      const found = people[child]
      return found === undefined ? [] : [kin(found)]
    }),
  }
}

function kin({ id, name, status }: TreePerson): Kin {
  return { id, name, here: status === 'HERE' }
}
