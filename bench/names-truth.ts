export type TrueName = {
  readonly nickname: string
  readonly verdict: string
  readonly missing: string
  readonly suggestion: string
}

/** Reads `nickname,verdict,missing,suggestion` with a header row; a comma may stand in a nickname. */
export function readTrueNames(csv: string): TrueName[] {
  const [, ...lines] = csv
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split(/\r?\n/u)
  return lines.map((line) => {
    const cells = line.split(',')
    const [verdict = '', missing = '', suggestion = ''] = cells.slice(-3)
    return { nickname: cells.slice(0, -3).join(','), verdict, missing, suggestion }
  })
}
