/** The name under which the form for applicants takes a link's token, in its address and in its data. */
const LINK_PARAMETER = 'link'

/** The address that a referred person is sent. */
export function invitationAddress(origin: string, token: string): string {
  return `${origin}/apply?${new URLSearchParams({ [LINK_PARAMETER]: token }).toString()}`
}

/** The token in such an address; null in anything else. */
export function tokenIn(address: string): string | null {
  return URL.canParse(address) ? new URL(address).searchParams.get(LINK_PARAMETER) : null
}
