/** Going back further than this, a file goes on with another export; what arrived late is mostly nearer. */
const BACK_SECONDS = 60

/**
 * Which of the exports glued into one file a message stands in, from 0. Equal messages are counted within
 * one (rules-same.ts): the same evening twice in a file is one evening.
 */
export function partCounter(): {
  /** `at` as in ParsedMessage, asked in the order of the file. */
  readonly of: (at: string) => number
  /** The parser saw where another begins. */
  readonly next: () => void
} {
  let part = 0
  let last: number | null = null
  return {
    of: (at) => {
      const seconds = Date.parse(`${at}Z`) / 1000
      if (last !== null && last - seconds > BACK_SECONDS) part += 1
      last = seconds
      return part
    },
    next: () => {
      part += 1
      last = null
    },
  }
}
