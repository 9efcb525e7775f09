import type { AuditAction } from '@/lib/audit/types'

/** The acts that change what stands under a subject of the settings. */
export const ACTS = {
  community: ['community.set-up', 'community.changed', 'community.time-zone-changed'],
  visitors: ['community.opened-to-visitors'],
  deskSignIn: ['community.desk-by-passkey'],
  evenings: ['evening-template.published'],
  holidays: [
    'community.calendar-changed',
    'day.corrected',
    'day.correction-ended',
    'day.correction-restored',
    'days.imported',
    'days.import-ended',
  ],
  bookings: ['booking-policy.published'],
  draws: ['draw-policy.published'],
  groups: [
    'community.described',
    'group.added',
    'group.capacity-changed',
    'group.changed',
    'group.closed',
    'group.kind-changed',
    'group.reopened',
  ],
  texts: ['text.changed'],
  mails: ['text.mail-changed'],
  roles: ['role.granted', 'role.revoked', 'role.ended'],
  naming: ['rule.published', 'knowledge.taught', 'knowledge.taken-back'],
  referrals: ['quota-policy.published'],
  seats: ['seat-policy.published'],
  activity: ['activity-policy.published'],
} as const satisfies Readonly<Record<string, readonly AuditAction[]>>

export type Subject = keyof typeof ACTS

/** The subjects as the overview shows them. */
export const SHELVES = {
  community: ['community', 'visitors', 'groups', 'evenings', 'bookings', 'draws', 'holidays'],
  membership: ['naming', 'referrals', 'seats', 'activity'],
  words: ['texts', 'mails'],
  duties: ['roles', 'deskSignIn'],
} as const satisfies Readonly<Record<string, readonly Subject[]>>

export type Shelf = keyof typeof SHELVES
export const SHELF_NAMES = Object.keys(SHELVES) as readonly Shelf[]

export const SUBJECTS: readonly Subject[] = SHELF_NAMES.flatMap((shelf) => SHELVES[shelf])
