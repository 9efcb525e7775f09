import type { Limit } from '@/lib/auth/limits/rules'

/** How often a member may ask what the rule says of a nickname: about once a second of steady typing. */
export const CHECKS: Limit = { name: 'nickname-check', max: 300, minutes: 5 }

/** The same for those who want to join, by client: several people may sit behind one address. */
export const CHECKS_AT_DOOR: Limit = { name: 'nickname-check-door', max: 300, minutes: 5 }
