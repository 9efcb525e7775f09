import type { Temporal } from 'temporal-polyfill'

/** An address that the member asked to have, whose link was not opened yet. */
export type PendingAddress = { readonly email: string; readonly until: Temporal.Instant }
