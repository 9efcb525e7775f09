export type Said = { readonly at: string; readonly label: string; readonly text: string }

/** Who said what in a log, read plainly: enough to measure rules that take texts. */
export function readSaid(log: string): Said[] {
  const said: { at: string; label: string; lines: string[] }[] = []
  for (const line of log.split('\n')) {
    const head = HEAD.exec(line)
    if (head === null) said.at(-1)?.lines.push(line.trim())
    else said.push({ at: `${head[1] ?? ''}T${head[2] ?? ''}`, label: head[3] ?? '', lines: [] })
  }
  return said.map(({ at, label, lines }) => ({ at, label, text: lines.join('\n').trim() }))
}

const HEAD = /^> (\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) {2}(.*?)\s*$/u
