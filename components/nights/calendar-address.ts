type Choice = { readonly group: string | null; readonly alarm: number | null }

/** The address of a calendar, or of another path with the same choices; what is not chosen stays away from it. */
export function calendarAddress(
  origin: string,
  { group, alarm }: Choice,
  path = '/calendar.ics',
): string {
  const search = new URLSearchParams()
  if (group !== null) search.set('group', group)
  if (alarm !== null) search.set('alarm', String(alarm))
  const query = search.toString()
  return query === '' ? `${origin}${path}` : `${origin}${path}?${query}`
}

/** The same under the scheme by which calendar programs subscribe instead of importing once. */
export function webcalAddress(address: string): string {
  return address.replace(/^https?:/u, 'webcal:')
}
