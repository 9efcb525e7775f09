import type { PersonFacts } from '@/lib/talks/types'

/** How Chinese prints a name left out; read as "so-and-so" in English text too. */
const LEFT_OUT = '○○'

/** How the parts of a group nickname are held apart, 姓名-公司-岗位; a space only behind a Chinese name. */
const SEPARATOR = /[-_‐-―|/／·•・]|(?<=\p{Script=Han})\s/u

/**
 * The text without these names. Organisers write topics, summaries and reasons freely, and a name in
 * them is a name published. One-character names are left alone: they are everyday words, and taking
 * them out would eat the text.
 */
export function withoutNames(text: string, names: readonly string[]): string {
  const left = names
    .map((name) => name.trim())
    .filter(isLongEnough)
    // Longest first, so that no half of a longer name remains.
    .sort((a, b) => b.length - a.length)
  if (left.length === 0) return text
  return text.replace(new RegExp(left.map(literally).join('|'), 'giu'), LEFT_OUT)
}

/** Every string the person has been called; the company, job or city in front of one is no name. */
export function namesOf(person: PersonFacts): readonly string[] {
  const { displayName, otherNames, company, position, city } = person
  return namesIn([displayName, ...otherNames], [company, position, city])
}

/** The nicknames whole, and the names that stand in front in them. */
export function namesIn(
  nicknames: readonly string[],
  plain: readonly (string | null)[] = [],
): readonly string[] {
  return nicknames.flatMap((nickname) => {
    const head = (nickname.trim().split(SEPARATOR)[0] ?? '').trim()
    return plain.includes(head) ? [nickname] : [nickname, head]
  })
}

function isLongEnough(name: string): boolean {
  return Array.from(name).length > 1
}

function literally(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}
