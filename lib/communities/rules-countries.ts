/** The country whose make-up working days are known beside its holidays. */
export const CHINA = 'CN'

/**
 * Countries and territories whose public holidays the packages know, by ISO 3166 code. Listed here so that no
 * page loads a package for a list of names; a test compares it with what the packages know.
 */
export const COUNTRIES: readonly string[] = [
  'AD AE AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BW BY',
  'BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES',
  'ET FI FJ FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU IC ID IE IL',
  'IM IN IR IS IT JE JM JP KE KM KN KR KY KZ LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MK ML MQ',
  'MR MS MT MU MW MX MY MZ NA NC NE NF NG NI NL NO NZ PA PE PF PH PK PL PM PR PT PY RE RO RS RU RW',
  'SA SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SZ TC TD TG TH TN TO TR TT TW TZ UA UG US',
  'UY UZ VA VC VE VG VI VN VU WF XK YT ZA ZM ZW',
].flatMap((codes) => codes.split(' '))

/** Zones of the mainland. A community there keeps its holidays unless it chooses otherwise. */
const CHINESE_ZONES = ['Asia/Shanghai', 'Asia/Urumqi', 'Asia/Chongqing', 'Asia/Harbin', 'PRC']

/** What a new community begins with; empty for none. */
export function countryOfZone(timeZone: string): string {
  return CHINESE_ZONES.includes(timeZone) ? CHINA : ''
}

export type CountryChoice = { readonly value: string; readonly label: string }

/** Every country by its name in the language, in the order of that language. */
export function countryChoices(locale: string): CountryChoice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const collator = new Intl.Collator(locale)
  return COUNTRIES.map((value) => ({ value, label: names.of(value) ?? value })).toSorted((a, b) =>
    collator.compare(a.label, b.label),
  )
}

/** What a country is called; the code itself where the language has no name for it. */
export function countryName(locale: string, code: string): string {
  return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
}
