import type { Understood } from './rules-understand'
import { placeOf } from './rules-places'
import { widthOf } from './rules-text'
import { isCutOff, isFormer, isJoke } from './rules-signs'
import { CITY_ALIASES } from '@/lib/naming/knowledge/words-cities'
import type { PartName, Remark, NicknameTemplate, VerdictName } from '@/lib/naming/types'

const NONE_TAUGHT: ReadonlySet<string> = new Set()

/** Why the verdict is what it is. */
export function reasonsOf(
  read: Understood,
  template: NicknameTemplate,
  verdict: VerdictName,
  missing: readonly PartName[],
): Remark[] {
  if (verdict === 'compliant') return [remark('FITS')]
  if (verdict === 'unreadable') return [unreadable(read)]
  return [...missing.map((part) => remark('MISSING', { part })), ...formOf(read, template)]
}

function unreadable({ pieces, choices }: Understood): Remark {
  if (pieces.length === 0) return remark('EMPTY')
  if (choices.length <= 1) return remark('LONE_WORD')
  return remark('UNCLEAR_PARTS', { pieces: pieces.length })
}

/** What has to change apart from missing parts: order, separators, width, glued parts, extra parts. */
function formOf(read: Understood, template: NicknameTemplate): Remark[] {
  const order = template.parts.map(({ part }) => part)
  const { choices, pieces, gaps, cleaned } = read
  const wanted = choices.filter(({ part }) => order.includes(part))
  const remarks: Remark[] = []
  wanted.forEach(({ part, from }, index) => {
    const before = wanted[index - 1]
    if (before === undefined) return
    if (order.indexOf(before.part) > order.indexOf(part)) {
      remarks.push(remark('ORDER', { first: part, second: before.part }))
    }
    if (gaps[from]?.kind === 'glued') {
      remarks.push(remark('GLUED', { first: before.part, second: part }))
    }
  })
  const found = choices.flatMap(({ from }) => {
    const gap = from === 0 ? undefined : gaps[from]
    return gap === undefined || gap.exact || gap.kind === 'glued' ? [] : [gap.text]
  })
  const first = found[0]
  if (first !== undefined) {
    remarks.push(
      first.includes(template.separator) && first.replaceAll(template.separator, '').trim() === ''
        ? remark('SPACES', { wanted: template.separator })
        : remark('SEPARATOR', {
            found: first.trim() === '' ? '␣' : first.trim(),
            wanted: template.separator,
          }),
    )
  }
  for (const { part } of choices) {
    const text = read.parts[part]
    if (!order.includes(part) && text !== null) remarks.push(remark('EXTRA_PART', { part, text }))
  }
  const taken = new Set(choices.flatMap(({ from, to }) => pieces.slice(from, to)))
  for (const piece of pieces) {
    if (!taken.has(piece)) {
      remarks.push(remark('UNPLACED', { text: cleaned.text.slice(piece.from, piece.to) }))
    }
  }
  if (cleaned.widened) remarks.push(remark('WIDTH'))
  if (cleaned.turned) remarks.push(remark('DIRECTION'))
  if (read.edges !== '') remarks.push(remark('EDGES', { text: read.edges }))
  return remarks
}

/** What does not make the nickname wrong, but an organiser should look at. */
export function warningsOf(
  read: Understood,
  template: NicknameTemplate,
  verdict: VerdictName,
  suggestion: string,
): Remark[] {
  const remarks: Remark[] = []
  const { cleaned, parts, guessed } = read
  if (cleaned.emoji) remarks.push(remark('EMOJI'))
  if (cleaned.lost) remarks.push(remark('LOST_CHARACTERS'))
  if (verdict === 'unreadable') return remarks
  const cutOff = isCutOff(read, template)
  if (cutOff !== null)
    remarks.push(remark('TRUNCATED', { text: cutOff, longest: template.longest }))
  if (parts.company !== null && isFormer(parts.company)) {
    remarks.push(remark('FORMER_EMPLOYER', { text: parts.company }))
  }
  if (parts.city !== null && placeOf(parts.city.toLowerCase(), NONE_TAUGHT) === 'alias') {
    const city = CITY_ALIASES.get(parts.city.toLowerCase()) ?? parts.city
    remarks.push(remark('ABBREVIATED_CITY', { text: parts.city, city }))
  }
  if (parts.role !== null && isJoke(parts.role)) {
    remarks.push(remark('JOKE_ROLE', { text: parts.role }))
  }
  for (const part of ['role', 'city'] as const) {
    const text = parts[part]
    if (text !== null && guessed.has(part) && cutOff !== text) {
      remarks.push(remark(part === 'role' ? 'UNKNOWN_ROLE' : 'UNKNOWN_CITY', { text }))
    }
  }
  for (const { part, from, to } of read.choices) {
    const joined = read.gaps
      .slice(from + 1, to)
      .some(({ kind }) => kind === 'rule' || kind === 'strong')
    const text = parts[part]
    if (joined && text !== null) remarks.push(remark('SEVERAL', { part, text }))
  }
  const length = widthOf(suggestion)
  if (verdict !== 'incomplete' && length > template.longest) {
    remarks.push(remark('TOO_LONG', { length: Math.ceil(length), longest: template.longest }))
  }
  return remarks
}

function remark(code: string, facts: Remark['facts'] = {}): Remark {
  return { code, facts }
}
