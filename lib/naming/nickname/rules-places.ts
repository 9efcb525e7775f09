import { CITIES, CITY_ALIASES } from '@/lib/naming/knowledge/words-cities'

export type Place = 'city' | 'alias' | null

/** Whether a folded text is a place, such as `上海`, `广东广州`, `北京/上海` or `帝都`. */
export function placeOf(text: string, taught: ReadonlySet<string>): Place {
  if (taught.has(text) || CITIES.has(text)) return 'city'
  if (CITY_ALIASES.has(text)) return 'alias'
  if (text.length > 12 || text.length < 2) return null
  if (taught.size === 0 && !BEGINNINGS.has(text.slice(0, 2)) && !JOINT.test(text)) return null
  const bare = bareOf(text)
  if (bare !== text && bare.length > 1 && (CITIES.has(bare) || taught.has(bare))) return 'city'
  return joinedPlaces(text, taught)
}

function joinedPlaces(text: string, taught: ReadonlySet<string>): Place {
  if (JOINT.test(text)) {
    const places = text.split(JOINTS).filter((one) => one !== '')
    if (places.length < 2) return null
    const kinds = places.map((one) => placeOf(one, taught))
    if (kinds.includes(null)) return null
    return kinds.includes('alias') ? 'alias' : 'city'
  }
  if (!/^\p{Script=Han}+$/u.test(text)) return null
  for (let cut = 2; cut <= text.length - 2; cut += 1) {
    const head = text.slice(0, cut)
    const tail = text.slice(cut)
    if (isPlace(head, taught) && isPlace(tail, taught)) return 'city'
  }
  return null
}

function isPlace(text: string, taught: ReadonlySet<string>): boolean {
  if (CITIES.has(text) || taught.has(text)) return true
  const bare = bareOf(text)
  return bare !== text && bare.length > 1 && CITIES.has(bare)
}

function bareOf(text: string): string {
  return '市省区县'.includes(text.at(-1) ?? ' ') ? text.slice(0, -1) : text
}

/** The first two characters of every place: rules most texts out at once. */
const BEGINNINGS: ReadonlySet<string> = new Set([...CITIES].map((city) => city.slice(0, 2)))
const JOINT = /[-_/&+、·,，.\s|~]/u
const JOINTS = /[-_/&+、·,，.\s|~]+/u
