/** The path and query of an address on this host; `/` for any other, so that no redirect leaves this site. Pure. */
export function pathOnThisSite(address: string | null, host: string | null): string {
  if (address === null || host === null || !URL.canParse(address)) return '/'
  const url = new URL(address)
  if (url.host !== host || url.pathname.startsWith('//')) return '/'
  return url.pathname + url.search
}
