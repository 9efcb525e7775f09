/** A line waiting to be known for what it is. */
export type HeldLine = { readonly number: number; readonly text: string }

const RULE = '---'
const KEY = /^[A-Za-z][\w-]{0,30}:(?:\s|$)/
const LONGEST = 40

/**
 * Sets front matter aside: `---`, lines of `key: value`, `---`, one right under the other. It stands at the
 * top of a file, and in the middle of one glued from several. Anything else that begins with a rule is
 * text: an author's own list has a blank line under each line, as everything in a message has.
 */
export class FrontMatter {
  private held: HeldLine[] = []
  /** How many were set aside so far. */
  parts = 0

  /** The lines that are known to be text now, in order. */
  take(text: string, number: number): HeldLine[] {
    const line = { number, text }
    const last = this.held.at(-1)
    if (last === undefined) {
      if (text !== RULE) return [line]
      this.held = [line]
      return []
    }
    if (number !== last.number + 1) return [...this.end(), ...this.take(text, number)]
    if (text === RULE && this.held.length > 1) {
      this.held = []
      this.parts += 1
      return []
    }
    this.held.push(line)
    return KEY.test(text) && this.held.length <= LONGEST ? [] : this.end()
  }

  /** What was held and turned out to be text. */
  end(): HeldLine[] {
    const text = this.held
    this.held = []
    return text
  }
}
