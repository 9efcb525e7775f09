import type { AuditAction } from '@/lib/audit/types'

/** The acts that change what stands under a subject of the settings. */
export const ACTS = {
  community: ['community.set-up', 'community.changed', 'community.time-zone-changed'],
  visitors: ['community.opened-to-visitors'],
  deskSignIn: ['community.desk-by-passkey'],
  evenings: ['evening-template.published'],
  groups: ['community.described', 'group.added', 'group.capacity-changed', 'group.changed'],
  texts: ['text.changed'],
  roles: ['role.granted', 'role.revoked'],
  naming: ['rule.published', 'knowledge.taught', 'knowledge.taken-back'],
  referrals: ['quota-policy.published'],
  seats: ['seat-policy.published'],
  activity: ['activity-policy.published'],
} as const satisfies Readonly<Record<string, readonly AuditAction[]>>

export type Subject = keyof typeof ACTS

export const SUBJECTS: readonly Subject[] = [
  'community',
  'visitors',
  'deskSignIn',
  'evenings',
  'groups',
  'texts',
  'roles',
  'naming',
  'referrals',
  'seats',
  'activity',
]
