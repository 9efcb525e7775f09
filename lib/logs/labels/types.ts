/** A label of the log, the member it is, and how that was found: EXACT, PROPOSAL, HAND. */
export type Link = { readonly personId: string; readonly memberId: string; readonly via: string }
