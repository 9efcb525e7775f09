/** The address of a list under a changed filter. Empty and usual values are left out, so addresses stay short. */
export function addressOf(
  path: string,
  filter: Readonly<Record<string, string | number>>,
  change: Readonly<Record<string, string | number>> = {},
  defaults: Readonly<Record<string, string | number>> = {},
): string {
  const query = new URLSearchParams()
  // A changed filter starts at the first page again.
  const whole: Readonly<Record<string, string | number>> = { ...filter, page: 1, ...change }
  for (const [key, value] of Object.entries(whole)) {
    const first = key === 'page' && value === 1
    if (value !== '' && !first && value !== defaults[key]) query.set(key, String(value))
  }
  const words = query.toString()
  return words === '' ? path : `${path}?${words}`
}
