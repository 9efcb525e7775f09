import { foldText } from '@/lib/search/fold-text'
import { PINYIN_START, soundsOf } from './rules-pinyin'
import type { KnownName, NameKind } from '@/lib/members/names/types'

/** What decides how a member is found, and by whom. */
export type Searched = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly showCompany: boolean
  readonly showCity: boolean
}

export type SearchColumns = {
  readonly folded: string
  readonly openFolded: string
  readonly pinyin: string
}

/**
 * The columns the directory searches: everything for organisers, and for members what the person
 * does not keep from them, as written and as it sounds. The separator keeps a word from spanning two
 * fields.
 */
export function searchColumns(person: Searched, names: readonly KnownName[]): SearchColumns {
  const { displayName, company, position, city } = person
  const all = filled([displayName, company, position, city, ...names.map(({ text }) => text)])
  const open = filled([...openFields(person), ...openNames(person, names).map(({ text }) => text)])
  return {
    folded: foldText(all.join(SEPARATOR)),
    openFolded: foldText(open.join(SEPARATOR)),
    pinyin: soundsOf(open)
      .map((sound) => PINYIN_START + sound)
      .join(''),
  }
}

/** The names other members may know of, in the order given. */
export function openNames<N extends KnownName>(person: Searched, names: readonly N[]): N[] {
  const shown = foldText(person.displayName)
  const kept = hiddenTexts(person)
  return names.filter(({ kind, text }) => {
    const folded = foldText(text)
    if (shown.includes(folded)) return true
    if (PRIVATE.has(kind)) return false
    // Such a name is made of name, company, role and city: a member who keeps one of them keeps it whole,
    // since the company may stand in it under another name.
    if (COMPOSED.has(kind) && keepsSomething(person)) return false
    return kept.every((hidden) => !folded.includes(hidden))
  })
}

/** Whether the text holds what the member keeps from others. */
export function holdsHidden(person: Searched, text: string): boolean {
  const folded = foldText(text)
  // A single character stands in too many names to give a company away.
  return hiddenTexts(person).some(
    (hidden) => Array.from(hidden).length > 1 && folded.includes(hidden),
  )
}

function keepsSomething(person: Searched): boolean {
  return !person.showCompany || !person.showCity
}

function hiddenTexts({ showCompany, company, showCity, city }: Searched): string[] {
  return filled([showCompany ? null : company, showCity ? null : city]).map((text) =>
    foldText(text),
  )
}

function openFields(person: Searched): (string | null)[] {
  const { displayName, company, position, city, showCompany, showCity } = person
  return [displayName, showCompany ? company : null, position, showCity ? city : null]
}

function filled(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null && text !== ''))] as string[]
}

const SEPARATOR = '\u001f'
/** A real name, from any source, and what an exporter noted: for organisers. */
const PRIVATE: ReadonlySet<NameKind> = new Set(['REAL_NAME', 'EXPORT_LABEL', 'DISPLAY_NAME'])
const COMPOSED: ReadonlySet<NameKind> = new Set(['GROUP_NICKNAME', 'EXPORT_LABEL'])
