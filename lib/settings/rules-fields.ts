import type { AuditAction } from '@/lib/audit/types'
import type { Subject } from './rules'

/** An act that changed settings, as the audit record has it. */
export type FieldAct = {
  readonly at: Date
  readonly actorId: string | null
  readonly facts: unknown
}

/** Subjects whose acts say which of their settings they changed. */
export type FieldSubject = keyof typeof FIELD_ACTS

/** The acts of these subjects that say so. Another act of a subject changes something else, or says no setting. */
export const FIELD_ACTS = {
  community: 'community.changed',
  visitors: 'community.opened-to-visitors',
  holidays: 'community.calendar-changed',
  evenings: 'evening-template.published',
  bookings: 'booking-policy.published',
  draws: 'draw-policy.published',
  referrals: 'quota-policy.published',
  seats: 'seat-policy.published',
  activity: 'activity-policy.published',
  // Says `from` and `to`.
  timeZone: 'community.time-zone-changed',
} as const satisfies Readonly<Partial<Record<Subject | 'timeZone', AuditAction>>>

/**
 * The act that changed each setting last. An act names the settings that it changed (`fields`), or says what they hold
 * from then on: of these one counts where the value was another before. `first` is what they held before all acts. Acts
 * are in the order in which they were done. Pure.
 */
export function lastChanged<A extends FieldAct>(
  acts: readonly A[],
  first: Readonly<Record<string, string>>,
): ReadonlyMap<string, A> {
  const [held, changed] = [new Map(Object.entries(first)), new Map<string, A>()]
  for (const act of acts) {
    const facts = Object.entries(asRecord(act.facts))
    const named = facts.find(([name]) => name === 'fields')
    if (named !== undefined) {
      for (const field of String(named[1]).split(' ')) changed.set(field, act)
      continue
    }
    for (const [name, value] of facts) {
      if (held.get(name) === String(value)) continue
      held.set(name, String(value))
      changed.set(name, act)
    }
  }
  return changed
}

function asRecord(facts: unknown): Readonly<Record<string, unknown>> {
  return typeof facts === 'object' && facts !== null ? { ...facts } : {}
}
