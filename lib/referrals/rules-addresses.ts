/** The name under which the form for applicants takes a link's token, in its address and in its data. */
export const LINK_PARAMETER = 'link'

/** The address that somebody referred is sent. */
export function invitationAddress(origin: string, token: string): string {
  return `${origin}/apply?${new URLSearchParams({ [LINK_PARAMETER]: token }).toString()}`
}
