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
 * An export that says no seconds has its messages at the minute. Where one of two messages is such, they may be one
 * if the minute is the same; two with seconds are one only within the same second. What meets within the second
 * goes first, and of the rest the earliest is met, so that the order within the minute is kept.
 *
 * Parts of a file that were glued together are read one after the other, as files are: what the first has
 * is in the log for the second. The order of imports does not matter where files hold whole seconds,
 * since then every file has the same count for a key. A file cut within a second from which one author's
 * equal messages went to both sides counts them once: the same two files come about when the second begins
 * one message earlier, and a message too few is better than the same one twice in every overlap.
 */

/** Of one kind and words: who said it in the log, when, and as often as they did. */
export type KeptSame = {
  readonly author: string
  readonly count: number
  readonly at?: Moment | undefined
}

/** Of one kind and words: a message of the file, by its number there. */
export type ReadSame = {
  readonly n: number
  readonly author: string
  readonly part: number
  readonly at?: Moment | undefined
}

/** A second, or a minute that an export without seconds says. Left out where all are of one second. */
type Moment = { readonly second: string; readonly isMinute: boolean }

export type Authors = {
  /** Whether the author is 我, and not known otherwise in this file. */
  readonly isOwner: (author: string) => boolean
  /** Whether two authors may be one person, as far as the part of the file and earlier files show. */
  readonly mayBeOne: (read: string, kept: string, part: number) => boolean
}

/**
 * The numbers of the messages that are new, in the order of the file. All of them, and what the log has, are of one
 * second, or of one minute where some are known by the minute alone; `kept` is in order of time.
 */
export function decideNew(
  kept: readonly KeptSame[],
  read: readonly ReadSame[],
  { isOwner, mayBeOne }: Authors,
): number[] {
  const there = new Map<string, KeptSame>()
  for (const one of kept) add(there, one)
  const added: number[] = []
  const isSame = ({ author }: ReadSame, one: KeptSame) => author === one.author
  const mayBe = (message: ReadSame, one: KeptSame) =>
    isSame(message, one) || mayBeOne(message.author, one.author, message.part)
  for (const part of partsOf(read)) {
    const free = [...there.values()].map((one) => ({ ...one }))
    let left = part
    for (const meets of [inSecond, inMinute]) {
      left = left.filter(
        (message) =>
          isOwner(message.author) ||
          !take(free, (one) => meets(message, one) && isSame(message, one)),
      )
      // Those with the fewest to meet first, so that none takes the only one of another.
      const choices = left.map((message) => ({
        message,
        count: free.filter((one) => one.count > 0 && meets(message, one) && mayBe(message, one))
          .length,
      }))
      left = choices
        .toSorted((a, b) => a.count - b.count || a.message.n - b.message.n)
        .map(({ message }) => message)
        .filter((message) => !take(free, (one) => meets(message, one) && mayBe(message, one)))
    }
    for (const { n, author, at } of left) {
      add(there, { author, count: 1, at })
      added.push(n)
    }
  }
  return added.toSorted((a, b) => a - b)
}

function add(there: Map<string, KeptSame>, one: KeptSame): void {
  const key = `${one.author} ${one.at?.second ?? ''} ${String(one.at?.isMinute ?? false)}`
  const before = there.get(key)?.count ?? 0
  there.set(key, { ...one, count: before + one.count })
}

type Meets = (message: Pick<ReadSame, 'at'>, one: Pick<KeptSame, 'at'>) => boolean

const inSecond: Meets = ({ at }, one) => at?.second === one.at?.second

const inMinute: Meets = ({ at }, one) => at?.isMinute === true || one.at?.isMinute === true

type Free = { readonly author: string; count: number; readonly at?: Moment | undefined }

/** Takes one of the first that fits; answers whether there was one. */
function take(free: Free[], fits: (one: Free) => boolean): boolean {
  const found = free.find((one) => one.count > 0 && fits(one))
  if (found !== undefined) found.count -= 1
  return found !== undefined
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
