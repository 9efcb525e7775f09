import { polyphonic } from 'pinyin-pro'
import { memoize } from '@/lib/shared/memoize'

const SPELLED = /^[a-z]+$/u
const RUN = /\p{Script=Han}+/gu
const PINYIN = { type: 'array', toneType: 'none', v: true } as const
/** Characters whose readings are kept. */
const KNOWN = 20_000

/**
 * Whether Chinese words of the text, from one of their syllables on, begin to sound like the word, in whole pinyin or
 * by initials: 支付分账 is found by `fenzhang`, `fenzh` and `fz`. Every reading of each character counts, as for
 * people; unlike a name, a title can be of any length. Pure.
 */
export function soundsLike(text: string, word: string): boolean {
  if (!SPELLED.test(word)) return false
  return (text.match(RUN) ?? []).some((characters) => {
    const run = Array.from(characters, readingsOf)
    return run.some((_, from) => isSpelled(run, from, word) || hasInitials(run, from, word))
  })
}

/** The readings of one character. */
type Readings = readonly string[]

/** Goes on from everywhere that the readings so far can lead to: no title takes longer than its length by the word’s. */
function isSpelled(run: readonly Readings[], from: number, word: string): boolean {
  let ends: ReadonlySet<number> = new Set([0])
  for (let at = from; at < run.length && ends.size > 0; at += 1) {
    const next = new Set<number>()
    for (const end of ends) {
      const rest = word.slice(end)
      for (const reading of run[at] ?? []) {
        if (reading.startsWith(rest)) return true
        if (rest.startsWith(reading)) next.add(end + reading.length)
      }
    }
    ends = next
  }
  return false
}

function hasInitials(run: readonly Readings[], from: number, word: string): boolean {
  if (from + word.length > run.length) return false
  return Array.from(word).every((letter, at) =>
    run[from + at]?.some((reading) => reading.startsWith(letter)),
  )
}

/** Character by character: thousands of titles are written in a few thousand of them. */
const readingsOf = memoize((character): Readings => {
  const [readings = []] = polyphonic(character, PINYIN)
  // ü is written v or u.
  return [...new Set(readings.flatMap((one) => [one, one.replace('v', 'u')]))]
}, KNOWN)
