/**
 * Which messages of a file the log has already.
 *
 * A message is the same one when group, moment, kind and words are the same; the label is only what its
 * author was called in that export. Equal messages of one moment are counted: a file with three of them
 * makes the log hold three, a file with two adds none. So far labels would not matter. They do where a
 * file has only some of the equal messages of a moment, because it was cut within the second, was put
 * together from chosen messages, or has one author only: then "+1" of one and "+1" of another are two.
 *
 * What is certain about labels: two that stand in one file are two people. So, for each key:
 *
 * 1. A message meets one of the same author, who may have got another name (rules-authors.ts says who
 *    is who in this file). Each is met once. 我 is who made the file, and says nothing by itself: such
 *    messages wait for the second step, and so do those that the log has under it.
 * 2. What is left over meets a message of an author who has no name in this file, and of whom no earlier
 *    file says that they are another: that one may have been renamed, and the rule says the same.
 * 3. Everything else is new.
 *
 * Parts of a file that were glued together are read one after the other, as files are: what the first has
 * is in the log for the second. The order of imports does not matter where files hold whole seconds,
 * since then every file has the same count for a key. A file cut within a second from which one author's
 * equal messages went to both sides counts them once: the same two files come about when the second begins
 * one message earlier, and a message too few is better than the same one twice in every overlap.
 */

/** Of one key: who said it in the log, as often as they did. */
export type KeptSame = { readonly author: string; readonly count: number }

/** Of one key: a message of the file, by its number there. */
export type ReadSame = { readonly n: number; readonly author: string; readonly part: number }

export type Authors = {
  /** Whether the author is 我, and not known otherwise in this file. */
  readonly isOwner: (author: string) => boolean
  /** Whether two authors may be one person, as far as the part of the file and earlier files show. */
  readonly mayBeOne: (read: string, kept: string, part: number) => boolean
}

/** The numbers of the messages that are new, in the order of the file. */
export function decideNew(
  kept: readonly KeptSame[],
  read: readonly ReadSame[],
  { isOwner, mayBeOne }: Authors,
): number[] {
  const counts = new Map<string, number>()
  for (const { author, count } of kept) counts.set(author, (counts.get(author) ?? 0) + count)
  const added: number[] = []
  const isOwnOr = ({ author, part }: ReadSame, one: string) =>
    author === one || mayBeOne(author, one, part)
  for (const part of partsOf(read)) {
    const free = new Map(counts)
    const left = part
      .filter(({ author }) => isOwner(author) || !take(free, author))
      .map((message) => ({
        ...message,
        others: [...free.keys()].filter((one) => isOwnOr(message, one)),
      }))
    // Those with the fewest to meet first, so that none takes the only one of another.
    for (const { n, author, others } of left.toSorted(byChoices)) {
      if (others.some((other) => take(free, other))) continue
      counts.set(author, (counts.get(author) ?? 0) + 1)
      added.push(n)
    }
  }
  return added.toSorted((a, b) => a - b)
}

type Left = { readonly n: number; readonly others: readonly string[] }

function byChoices(a: Left, b: Left): number {
  return a.others.length - b.others.length || a.n - b.n
}

function take(free: Map<string, number>, author: string): boolean {
  const count = free.get(author) ?? 0
  if (count > 0) free.set(author, count - 1)
  return count > 0
}

function partsOf(read: readonly ReadSame[]): ReadSame[][] {
  const parts = new Map<number, ReadSame[]>()
  for (const message of read) {
    const one = parts.get(message.part)
    if (one === undefined) parts.set(message.part, [message])
    else one.push(message)
  }
  return [...parts].toSorted(([a], [b]) => a - b).map(([, messages]) => messages)
}
