import { Temporal } from 'temporal-polyfill'
import { openNames } from '@/lib/members/directory/rules-search'
import { canManagePeople } from '@/lib/members/policy'
import { mailboxOf } from '@/lib/auth/links/rules-mailbox'
import type { Viewer } from '@/lib/auth/types'
import { foldPlain } from '@/lib/referrals/rules-folding'
import { likeness, likenessOfNames, type Sought, type Strength } from './rules-likeness'
import type { KnownApplication, KnownMember, KnownReferral } from './types'
import type { Duplicate } from '@/lib/referrals/types'

/** For whom it is looked: what a person keeps from members, and what was decided of them, is for organisers. */
export type Seer = 'MEMBER' | 'ORGANISER'

export function seerOf(viewer: Viewer): Seer {
  return canManagePeople(viewer) ? 'ORGANISER' : 'MEMBER'
}

type Known = {
  readonly members: readonly KnownMember[]
  readonly applications: readonly KnownApplication[]
  readonly referrals: readonly KnownReferral[]
}

type Sight = { readonly seer: Seer; readonly now: Temporal.Instant }

/** For so many days a declined application speaks against another. */
export const DECLINED_DAYS = 90
const MAX_FOUND = 12

/** Who of them may be the one who is sought, the likely ones first. */
export function findDuplicates(who: Sought, known: Known, sight: Sight): Duplicate[] {
  const found = [
    ...known.members.map((one) => ofMember(who, one, sight)),
    ...known.applications.map((one) => ofApplication(who, one, sight)),
    ...known.referrals.map((one) => ofReferral(who, one, sight)),
  ].filter((one) => one !== null)
  return found.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_FOUND)
}

function ofMember(who: Sought, member: KnownMember, { seer }: Sight): Duplicate | null {
  const { id, displayName, company, showCompany, status, since } = member
  const all = seer === 'ORGANISER'
  if (status === 'REMOVED' && !all) return null
  const names = all ? member.names : openNames(member, member.names)
  const seenCompany = all || showCompany ? company : null
  const texts = [displayName, ...names.map(({ text }) => text)]
  const strength =
    all && sameAddress(who, member.email)
      ? 'LIKELY'
      : likenessOfNames(who, { texts, company: seenCompany })
  if (strength === null) return null
  const kind = status === 'ACTIVE' ? 'MEMBER' : status
  const open = all || status === 'ACTIVE'
  return {
    kind,
    strength,
    applicationId: null,
    shown: open ? worded(displayName, seenCompany) : who.name,
    memberId: open ? id : null,
    at: all && status !== 'ACTIVE' ? since : null,
  }
}

function ofApplication(who: Sought, known: KnownApplication, sight: Sight): Duplicate | null {
  const all = sight.seer === 'ORGANISER'
  if (known.quarantined && !all) return null
  const strength = all && sameAddress(who, known.email) ? 'LIKELY' : likeness(who, known)
  if (strength === null) return null
  // What is decided is not shown before the applicant was notified.
  const declined = known.declinedAt !== null && (all || known.notified)
  const at = declined ? known.declinedAt : all ? known.submittedAt : null
  if (declined && at !== null && isOld(at, sight.now)) return null
  return {
    kind: declined ? 'DECLINED' : 'APPLIED',
    strength,
    memberId: null,
    at,
    shown: all ? worded(known.name, known.company) : who.name,
    applicationId: all ? known.id : null,
  }
}

function ofReferral(who: Sought, known: KnownReferral, { seer }: Sight): Duplicate | null {
  const strength = likeness(who, known)
  if (strength === null) return null
  const all = seer === 'ORGANISER'
  return {
    kind: 'REFERRED',
    strength,
    memberId: null,
    applicationId: null,
    shown: all ? worded(known.name, known.company) : who.name,
    at: all ? known.createdAt : null,
  }
}

function isOld(at: Temporal.Instant, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(at, now.subtract({ hours: 24 * DECLINED_DAYS })) < 0
}

function sameAddress(who: Sought, email: string | null): boolean {
  return who.email !== null && email !== null && mailboxOf(who.email) === mailboxOf(email)
}

function worded(name: string, company: string | null): string {
  const named = company === null || foldPlain(name).includes(foldPlain(company))
  return named ? name : `${name} · ${company}`
}

const KINDS = ['MEMBER', 'REMOVED', 'APPLIED', 'REFERRED', 'DECLINED', 'LEFT'] as const
const STRENGTHS: readonly Strength[] = ['LIKELY', 'MAYBE']

function rank({ strength, kind }: Duplicate): number {
  return STRENGTHS.indexOf(strength) * KINDS.length + KINDS.indexOf(kind)
}
