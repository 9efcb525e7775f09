import type { BasedOn } from '@/lib/shared/based-on'
import type { Decided, Suspect } from './types'

/** What the questions about names are made from, by the names of their fields. Pure. */

/** The answer about a string that is typed rather than asked about. */
export const OTHER = 'answer.other'

/** By the string and not by its place: a page drawn anew asks about others. */
export function fieldOf(text: string): string {
  return `name.${text}`
}

export function namesForm(suspects: readonly Suspect[], decided: readonly Decided[]): BasedOn {
  const asked = suspects.map(({ text }) => [fieldOf(text), ''] as const)
  const answered = decided.map(({ text, answer }) => [fieldOf(text), answer] as const)
  return Object.fromEntries([...asked, ...answered])
}
