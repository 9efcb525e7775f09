/** What was handed over to a member by another person: open devices, and links not used yet. */
export type HandedAccess = { readonly devices: number; readonly links: number }
