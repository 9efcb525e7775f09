/** What was handed over to a member by another person: open devices, links not used yet, passkeys and accounts added on such devices. */
export type HandedAccess = {
  readonly devices: number
  readonly links: number
  readonly passkeys: number
  readonly accounts: number
}
