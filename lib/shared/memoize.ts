/**
 * The same pure function of one text, which keeps its last answers: at most `max`, and then begins anew. For what is
 * asked about the same texts again and again, as the names of a community are.
 */
export function memoize<T>(work: (text: string) => T, max: number): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = work(text)
    if (known.size >= max) known.clear()
    known.set(text, answer)
    return answer
  }
}
