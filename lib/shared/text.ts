/** Halves of surrogate pairs, which neither UTF-8 nor PostgreSQL can hold, become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
