type Filter = Readonly<Record<string, string | number | null>>

/** The address of a list under a changed filter. Empty and usual values are left out, so addresses stay short. */
export function addressOf(
  path: string,
  filter: Filter,
  change: Filter = {},
  defaults: Filter = {},
): string {
  const query = new URLSearchParams()
  // A changed filter starts at the first page again.
  const whole: Filter = { ...filter, page: 1, ...change }
  for (const [key, value] of Object.entries(whole)) {
    const first = key === 'page' && value === 1
    if (value !== null && value !== '' && !first && value !== defaults[key]) {
      query.set(key, String(value))
    }
  }
  return query.size === 0 ? path : `${path}?${query.toString()}`
}

/** How many parts of a filter differ from its defaults. */
export function narrowedBy<Filter extends object>(
  filter: Filter,
  defaults: Partial<Filter>,
): number {
  const parts = Object.keys(defaults) as (keyof Filter)[]
  return parts.filter((part) => filter[part] !== defaults[part]).length
}
