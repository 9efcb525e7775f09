/**
 * Who the labels of a file are.
 *
 * The log knows most labels. A new one may be another name of an author it knows, and the messages that
 * the file has in common with the log show it: one author's words at one author's moments. So each label
 * is given the author with whom it shares the most, an author to one label, since two labels in one file
 * are two people. A label the log knows keeps its author, except where another is clear: 我 is who made
 * the file, and another member in each; and a name can pass on from one member to another.
 *
 * Sharing one short message is no proof: many say "签到" in the same second. Long words in one second, or
 * several moments, are.
 */

/** A label of the file and the author that the log has under it. */
export type ReadLabel = {
  readonly label: string
  readonly own: string | null
  readonly isOwner: boolean
}

/** What a label shares with an author of the log: keys of messages, and those of many words among them. */
export type Shared = {
  readonly label: string
  readonly author: string
  readonly isOwner: boolean
  /** An erasure took the author's name and words. */
  readonly isErased: boolean
  readonly shared: number
  readonly distinctive: number
}

export type AuthorHere = {
  /** Who is meant. Null: the log has none yet, and gets one for the label. */
  readonly author: string | null
  /**
   * `name`: the label becomes another name of the author. `here`: they are meant in this file only.
   * `erased`: neither the label nor what is new under it may be kept.
   */
  readonly via: 'own' | 'name' | 'here' | 'new' | 'erased'
  /** Whether the file shows that the author is called this and nothing else, so that no other label is them. */
  readonly stands: boolean
}

/** Messages shared that prove as much as one of many words. */
const SEVERAL = 3
/** Characters from which words are many: two people do not type them within one second. */
export const DISTINCTIVE = 16

export function authorsOf(
  labels: readonly ReadLabel[],
  shared: readonly Shared[],
): ReadonlyMap<string, AuthorHere> {
  const byLabel = new Map(labels.map((label) => [label.label, label]))
  const ownShared = (label: string) => {
    const own = byLabel.get(label)?.own ?? null
    return shared.find((one) => one.label === label && one.author === own)?.shared ?? 0
  }
  const claims = shared
    .filter((claim) => isClear(claim, byLabel.get(claim.label), ownShared))
    .toSorted((a, b) => b.shared - a.shared || Number(isOwn(b)) - Number(isOwn(a)))
  function isOwn(claim: Shared): boolean {
    return byLabel.get(claim.label)?.own === claim.author
  }
  const taken = new Map<string, string>()
  const given = new Map<string, Shared>()
  for (const claim of claims) {
    if (taken.has(claim.author) || given.has(claim.label)) continue
    taken.set(claim.author, claim.label)
    given.set(claim.label, claim)
  }
  const isTaken = (author: string, label: string) => (taken.get(author) ?? label) !== label
  return new Map(
    labels.map(({ label, own, isOwner }): [string, AuthorHere] => {
      const claim = given.get(label)
      // Who exported a file is 我 in it, and another one in the next: 我 is no one author's other name.
      if (claim !== undefined && claim.author !== own && !(claim.isOwner && !isOwner)) {
        const via = own !== null || isOwner ? 'here' : claim.isErased ? 'erased' : 'name'
        return [label, { author: claim.author, via, stands: true }]
      }
      // A name that is another's in this file says nothing of who had it; and 我 is no name at all.
      const stands = own !== null && !isOwner && !isTaken(own, label)
      return [label, { author: own, via: own === null ? 'new' : 'own', stands }]
    }),
  )
}

/** Whether what a label shares with an author is enough to take it for theirs. */
function isClear(
  { label, author, shared, distinctive }: Shared,
  read: ReadLabel | undefined,
  ownShared: (label: string) => number,
): boolean {
  if (read === undefined) return false
  if (read.own === author && !read.isOwner) return true
  if (distinctive === 0 && shared < SEVERAL) return false
  return read.own === null || shared > 2 * ownShared(label)
}
