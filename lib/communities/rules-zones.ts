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
