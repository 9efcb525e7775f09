import type { Scorer } from './rules-scores'
import type { Choice } from './rules-search'
import type { Gap, Pieces } from './rules-split'
import { CITIES } from '@/lib/naming/knowledge/words-cities'
import type { PartName, NicknameTemplate } from '@/lib/naming/types'

/**
 * The parts by their place, where a nickname is cut into as many stretches as the rule asks for parts, at one
 * kind of clear separator: what is well cut needs no known words. Null where a stretch is surely another
 * part, or where the role does not end in one.
 */
export function choicesByPlace(
  plain: string,
  { pieces, gaps }: Pieces,
  { parts }: NicknameTemplate,
  scorer: Scorer,
): readonly Choice[] | null {
  const stretches = stretchesOf(gaps, pieces.length)
  const required = parts.filter((part) => part.required)
  const wanted = [parts, required].find(({ length }) => length === stretches.length && length > 2)
  const kinds = new Set(stretches.slice(1).map(({ from }) => gaps[from]?.kind))
  if (wanted === undefined || kinds.size !== 1) return null
  const choices = wanted.map(({ part }, index) => ({ part, from: 0, to: 0, ...stretches[index] }))
  const worth = ({ from, to }: Omit<Choice, 'part'>, part: PartName) =>
    scorer(part, pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0)
  const fits = choices.every((choice) => {
    const { part, from, to } = choice
    if (part === 'city') return worth(choice, 'city') >= 6
    if (part === 'role') {
      const text = plain.slice(pieces[from]?.from ?? 0, pieces[to - 1]?.to ?? 0)
      return worth(choice, 'role') >= 3 && !beginsWithCity(text)
    }
    const isOther = worth(choice, 'role') >= 8 || worth(choice, 'city') >= 6
    return !isOther && (part === 'company' || worth(choice, 'company') < 7)
  })
  const name = choices.find(({ part }) => part === 'name')
  const company = choices.find(({ part }) => part === 'company')
  const swapped =
    name !== undefined &&
    company !== undefined &&
    worth(company, 'name') >= 7 &&
    worth(name, 'name') < 5
  return fits && !swapped ? choices : null
}

/** Pieces between clear separators: spaces and signs that may belong to a part do not end a stretch. */
function stretchesOf(gaps: readonly Gap[], length: number): Omit<Choice, 'part'>[] {
  const starts = Array.from({ length }, (_, at) => at).filter(
    (at) => at === 0 || gaps[at]?.kind === 'rule' || gaps[at]?.kind === 'strong',
  )
  return starts.map((from, index) => ({ from, to: starts[index + 1] ?? length }))
}

/** `北京PM` is a city and a role. */
function beginsWithCity(text: string): boolean {
  for (let to = 2; to < text.length; to += 1) if (CITIES.has(text.slice(0, to))) return true
  return false
}
