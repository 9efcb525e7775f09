/** Writes the log in the form the importer reads: one Markdown file a group. */

export type Said = {
  /** Local wall clock, `YYYY-MM-DDTHH:MM:SS`. */
  readonly at: string
  readonly label: string
  readonly body: string
}

const SECOND = 1000

/** Collects what is said. No two messages share a second: a second one is moved on, as exporters do. */
export class Conversation {
  private readonly said: Said[] = []
  private readonly taken = new Set<number>()

  /** `minutes` counts from 00:00 of the date and may pass 1,440. */
  say(date: string, minutes: number, label: string, body: string): void {
    let at = Date.parse(`${date}T00:00:00Z`) + Math.round(minutes * 60) * SECOND
    while (this.taken.has(at)) at += SECOND
    this.taken.add(at)
    this.said.push({ at: new Date(at).toISOString().slice(0, 19), label, body })
  }

  /** Everything said before the moment, oldest first. */
  until(moment: string): Said[] {
    return this.said
      .filter((message) => message.at < moment)
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
  }
}

export function writeLog(title: string, said: readonly Said[]): string {
  const lines = ['---', 'layout: source', `title: "${title}"`, 'tag: [merged]', '---']
  let day = ''
  for (const { at, label, body } of said) {
    const date = at.slice(0, 10)
    if (date !== day) lines.push(`## ${date}   `)
    day = date
    lines.push(`> ${date} ${at.slice(11)}  ${label}  `, '   ', `${body}  `, '   ')
  }
  return `${lines.join('\n')}\n`
}
