import { foldText } from './fold-text'

type Place = { readonly start: number; readonly end: number }

/** Where the folded words stand in a text, as places in the text itself, in order and without overlap. */
export function placesOf(text: string, words: readonly string[]): Place[] {
  const folded = unitsOf(text)
  const whole = folded.map(({ unit }) => unit).join('')
  const found: Place[] = []
  for (const word of words) {
    if (word === '') continue
    for (let at = whole.indexOf(word); at !== -1; at = whole.indexOf(word, at + word.length)) {
      const start = folded[at]?.start ?? 0
      found.push({ start, end: folded[at + word.length - 1]?.end ?? text.length })
    }
  }
  return joined(found.toSorted((a, b) => a.start - b.start || b.end - a.end))
}

type Unit = { readonly unit: string; readonly start: number; readonly end: number }

/** The fold of the text unit by unit, each with the stretch it came from; spaces as `foldText` leaves them. */
function unitsOf(text: string): Unit[] {
  const units: Unit[] = []
  let start = 0
  for (const char of text) {
    const end = start + char.length
    for (const unit of foldText(char).split('')) units.push({ unit, start, end })
    start = end
  }
  return units.filter(({ unit }, at) => {
    const before = units[at - 1]?.unit ?? ''
    if (unit === '\n') return !holdsBreak(units, at)
    if (unit !== ' ') return true
    const next = nextWord(units, at)
    const isInside = before !== ' ' && before !== '\n' && units[next]?.unit !== '\n'
    return isInside && !isHan(units, at - 1) && !isHan(units, next)
  })
}

/** Whether a break stands before this one, with nothing but white space between. */
function holdsBreak(units: readonly Unit[], from: number): boolean {
  let at = from - 1
  while (units[at]?.unit === ' ') at -= 1
  return units[at]?.unit === '\n'
}

function nextWord(units: readonly Unit[], from: number): number {
  let at = from
  while (units[at]?.unit === ' ') at += 1
  return at
}

/** Of a character outside the first plane either half will do. */
function isHan(units: readonly Unit[], at: number): boolean {
  const one = units[at]
  if (one === undefined) return false
  const other = [units[at - 1], units[at + 1]].find((near) => near?.start === one.start)
  return HAN.test(one.unit) || (other !== undefined && HAN.test(pairOf(one.unit, other.unit)))
}

function pairOf(one: string, other: string): string {
  return one < '\uDC00' ? one + other : other + one
}

const HAN = /\p{Script=Han}/u

function joined(places: readonly Place[]): Place[] {
  const result: Place[] = []
  for (const place of places) {
    const last = result.at(-1)
    if (last === undefined || place.start >= last.end) result.push(place)
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, place.end) }
  }
  return result
}
