import { COMPANY_FIELDS } from '@/lib/naming/knowledge/words-companies'
import { words } from '@/lib/naming/knowledge/words'
import { ROLE_WORDS } from '@/lib/naming/knowledge/words-roles'
import type {
  Finding,
  Guess,
  PartName,
  Parts,
  Teachable,
  NicknameTemplate,
} from '@/lib/naming/types'
import { coverOf, roleWordsIn } from './rules-roles'
import type { Understood } from './rules-understand'

type Doubt = Omit<Guess, 'text'>

/** From here on a part shows itself what it is; below, only its neighbours say so. */
export const EVIDENT: Readonly<Record<PartName, number>> = { name: 4, company: 7, role: 4, city: 6 }
/** A company that is known, with or without a place or a department. */
const KNOWN = 10

/**
 * Why the corrected form may not be what its owner means; null where it is sure. A text that chases people
 * in public holds no guess: what could as well be cut or ordered otherwise is asked of an organiser.
 */
export function doubtOf(read: Understood, template: NicknameTemplate): Doubt | null {
  // Cut and ordered as the rule says: only signs between the parts change.
  if (read.ruled) return null
  const doubt =
    cutDoubt(read) ??
    mixedDoubt(read) ??
    orderDoubt(read, template) ??
    spanDoubt(read) ??
    (faintIn(read).length > 1 && !isWellCut(read) ? { ifWrong: asName(read) } : null) ??
    (isLeftOver(read) ? { ifWrong: null } : null)
  return doubt === null ? null : { ...doubt, ifRight: knownThen(read) }
}

type Wrong = Pick<Doubt, 'ifWrong'>

/** What makes this reading sure once it is known: the company, or where that is known already, the name. */
function knownThen(read: Understood): Teachable | null {
  const { name, company } = read.parts
  if (company !== null && worthOf(read, 'company') < KNOWN)
    return { kind: 'COMPANY', text: company }
  return name === null ? null : { kind: 'NAME', text: name }
}

/** A cut at a sign that may belong to a word, in a nickname that has better separators: `K+云合规`. */
function mixedDoubt({ choices, gaps, pieces, parts, worths, cleaned }: Understood): Wrong | null {
  const kinds = gaps.slice(1).map(({ kind }) => kind)
  if (!kinds.some((kind) => kind === 'rule' || kind === 'strong')) return null
  for (const [index, { part, from }] of choices.entries()) {
    const before = choices[index - 1]
    const kind = gaps[from]?.kind
    if (before === undefined || (kind !== 'weak' && kind !== 'space')) continue
    const sure = [before.part, part].every(
      (one, at) => (worths[index - 1 + at] ?? 0) >= EVIDENT[one],
    )
    if (sure) continue
    const last = parts[part] ?? ''
    const start = pieces[before.from]?.from ?? 0
    const end = (pieces[from]?.from ?? 0) + (part === 'role' ? unknownIn(last) : last.length)
    return { ifWrong: { kind: 'COMPANY', text: cleaned.text.slice(start, end) } }
  }
  return null
}

/** A cut inside of a word, where no known word or ending says that it is there. */
function cutDoubt(read: Understood): Wrong | null {
  for (const [index, { part, from }] of read.choices.entries()) {
    const before = read.choices[index - 1]
    if (before === undefined || read.gaps[from]?.kind !== 'glued') continue
    const pair = [before.part, part]
    if (pair.includes('city')) continue
    const at = pair.indexOf('company')
    if (at === -1) return { ifWrong: null }
    const company = read.worths[index - 1 + at] ?? 0
    if (company >= KNOWN) continue
    if (pair.includes('role')) {
      const role = read.worths[index - at] ?? 0
      const text = read.parts.role ?? ''
      const taken =
        role < EVIDENT.role ? unknownIn(text) : company < EVIDENT.company ? fieldIn(text) : 0
      if (taken === 0) continue
      const whole = `${read.parts.company ?? ''}${text.slice(0, taken)}`
      return { ifWrong: at === 0 ? { kind: 'COMPANY', text: whole } : null }
    }
    if (company < EVIDENT.company) return { ifWrong: null }
  }
  return null
}

/** How much of a role stands before what is surely one. */
function unknownIn(role: string): number {
  for (let at = 1; at < role.length; at += 1) {
    if (isRole(role.slice(at))) return at
  }
  return role.length
}

/** How much of a role may be the end of a company's name: `风控` in `砺石风控` and in `砺石风控PM`. */
function fieldIn(role: string): number {
  const text = role.toLowerCase()
  for (let length = text.length; length > 1; length -= 1) {
    const rest = text.slice(length)
    if (FIELDS.has(text.slice(0, length)) && (rest === '' || isRole(rest))) return length
  }
  return 0
}

/** Roles that firms are named after as well. */
const FIELDS: ReadonlySet<string> = new Set([
  ...COMPANY_FIELDS,
  ...[...ROLE_WORDS].flatMap(([word, kind]) => (kind === 'field' ? [word] : [])),
  ...words(
    '风控 清算 结算 清结算 收单 账务 安全 营销 广告 咨询 审计 财务 客服 设计 供应链 数科 跨境',
  ),
])

function isRole(text: string): boolean {
  return coverOf(roleWordsIn(text.toLowerCase(), NONE), 0, text.length).strong
}

const NONE: ReadonlySet<string> = new Set()

/** Another order than the rule's needs parts that show what they are. */
function orderDoubt(read: Understood, template: NicknameTemplate): Wrong | null {
  const order = template.parts.map(({ part }) => part)
  const asked = read.choices.filter(({ part }) => order.includes(part))
  const places = asked.map(({ part }) => order.indexOf(part))
  if (places.every((place, at) => at === 0 || place > (places[at - 1] ?? -1))) return null
  const placeIn = (part: PartName) => asked.findIndex((one) => one.part === part)
  const isSwapped =
    placeIn('name') !== -1 &&
    placeIn('company') !== -1 &&
    placeIn('name') > placeIn('company') !== order.indexOf('name') > order.indexOf('company')
  const company = worthOf(read, 'company')
  const doubtful = isSwapped
    ? company < KNOWN && (company < EVIDENT.company || worthOf(read, 'name') < SOME_NAME)
    : isWellCut(read)
      ? faintIn(read).some((part) => part === 'role' || part === 'city')
      : faintIn(read).length > 1
  return doubtful ? { ifWrong: asName(read) } : null
}

/** What may be a name: a Latin word, a Chinese one with a surname. */
const SOME_NAME = 3

/** A part of several pieces, held together by the same sign that separates the parts: where does it end? */
function spanDoubt({ choices, gaps, worths, parts }: Understood): Wrong | null {
  const between = new Set(choices.flatMap(({ from }) => (from === 0 ? [] : [gaps[from]?.kind])))
  between.delete('glued')
  for (const [index, { part, from, to }] of choices.entries()) {
    const isOne = gaps.slice(from + 1, to).every(({ kind }) => !between.has(kind))
    if (isOne || (worths[index] ?? 0) >= KNOWN + (part === 'name' ? 1 : 0)) continue
    const text = parts[part]
    return { ifWrong: part === 'company' && text !== null ? { kind: 'COMPANY', text } : null }
  }
  return null
}

function worthOf({ choices, worths }: Understood, part: PartName): number {
  return worths[choices.findIndex((one) => one.part === part)] ?? 0
}

function faintIn({ choices, worths }: Understood): PartName[] {
  return choices.flatMap(({ part }, at) => ((worths[at] ?? 0) < EVIDENT[part] ? [part] : []))
}

/** Cut at clear separators alone: then what is left once the others are known stands in the rule's order. */
function isWellCut({ choices, gaps, pieces }: Understood): boolean {
  const cuts = choices.slice(1).map(({ from }) => gaps[from]?.kind)
  return pieces.length > 2 && cuts.every((kind) => kind === 'rule' || kind === 'strong')
}

/** Words that would be lost. */
function isLeftOver({ choices, pieces }: Understood): boolean {
  return choices.reduce((sum, { from, to }) => sum + to - from, 0) < pieces.length
}

/** What stands first, taught as a name, would be read as one. */
function asName({ cleaned, pieces }: Understood): Teachable | null {
  const [first] = pieces
  const text = first === undefined ? '' : cleaned.text.slice(first.from, first.to)
  return text === '' ? null : { kind: 'NAME', text }
}

/**
 * The parts of a nickname as far as they are sure, to know people by. Where the correction is a guess the
 * company and the role are not, nor is the name where it may be the company.
 */
export function sureParts({ parts, guess }: Pick<Finding, 'parts' | 'guess'>): Parts {
  if (guess === null) return parts
  const name = guess.ifWrong?.kind === 'NAME' ? null : parts.name
  return { ...parts, name, company: null, role: null }
}
