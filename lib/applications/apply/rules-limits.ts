import type { Limit } from '@/lib/auth/limits/rules'

/** How often a visitor may do what. Several people may sit behind one client's address. */
export const APPLYING = {
  byClient: { name: 'apply-client', max: 20, minutes: 60 },
  byAddress: { name: 'apply-address', max: 5, minutes: 60 },
  /** All applications together: a flood is turned away, and the rest of the app goes on. */
  byCommunity: { name: 'apply-all', max: 200, minutes: 60 },
  /** More than so many from one client look like one person's doing: held back, not refused. */
  manyByClient: { name: 'apply-many', max: 5, minutes: 60 },
  mailByClient: { name: 'proof-client', max: 20, minutes: 60 },
  mailByAddress: { name: 'proof-address', max: 5, minutes: 60 },
  openByClient: { name: 'proof-open', max: 60, minutes: 15 },
  /** What one applicant changes in their own application. */
  ownChanges: { name: 'apply-own', max: 60, minutes: 60 },
} as const satisfies Record<string, Limit>

/** Days in which an address is to be proven. */
export const PROVING_DAYS = 7
/** Days after which what became nothing is emptied. */
export const KEPT_DAYS = 180
