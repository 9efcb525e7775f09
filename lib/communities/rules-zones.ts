export type ZoneChoice = {
  /** IANA name. */
  readonly value: string
  readonly label: string
  /** The zone's name in the language. */
  readonly detail: string
}

/** Every time zone this machine knows, by its IANA name and by what it is called in the language. */
export function timeZoneChoices(locale: string): ZoneChoice[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
    detail: nameOf(zone, locale),
  }))
}

/**
 * The zone that a text means: the one of that name, else the only one whose names hold it, else what was typed,
 * which is then no zone. Pure.
 */
export function zoneMeant(typed: string, choices: readonly ZoneChoice[]): string {
  const plain = (text: string) => text.replaceAll('_', ' ').trim().toLowerCase()
  const asked = plain(typed)
  if (asked === '') return typed
  const named = choices.find(({ value }) => plain(value) === asked)
  if (named !== undefined) return named.value
  const hits = choices.filter(({ value, detail }) =>
    [value, detail].some((name) => plain(name).includes(asked)),
  )
  return hits.length === 1 && hits[0] !== undefined ? hits[0].value : typed
}

function nameOf(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** The longest of IANA's own has 32 characters. */
const LONGEST_ZONE = 64

/** Whether the name is an IANA time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
  if (name.length > LONGEST_ZONE || !/^[A-Za-z][A-Za-z0-9/_+-]*$/.test(name)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
