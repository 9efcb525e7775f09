/** One line of the table: a figure beside its target. `ok` is null where there is no target. */
export type Line = {
  readonly what: string
  readonly figure: string
  readonly target: string
  readonly ok: boolean | null
}

type Target = { readonly max: number } | { readonly min: number } | null

/** A line whose figure must not exceed, or not fall below, the target. */
export function lineOf(what: string, value: number, unit: string, target: Target = null): Line {
  const digits = value < 10 && !Number.isInteger(value) ? 2 : 0
  const figure = `${value.toFixed(digits)}${unit}`
  if (target === null) return { what, figure, target: '', ok: null }
  return 'max' in target
    ? { what, figure, target: `at most ${target.max}${unit}`, ok: value <= target.max }
    : { what, figure, target: `at least ${target.min}${unit}`, ok: value >= target.min }
}

/** So many of so many, of which a share is wanted (all by default). */
export function shareLine(what: string, right: number, all: number, share = 1): Line {
  const target = share === 1 ? 'all' : `at least ${(share * 100).toFixed(0)}%`
  return { what, figure: `${right} of ${all}`, target, ok: right >= all * share }
}

export function sentence(what: string): Line {
  return { what, figure: '', target: '', ok: null }
}

export function printTable(benches: readonly { name: string; lines: readonly Line[] }[]): void {
  for (const { name, lines } of benches) {
    console.log(`\n${name}`)
    for (const { what, figure, target, ok } of lines) {
      const verdict = ok === null ? '' : ok ? 'ok' : 'MISSED'
      const cells = [what.padEnd(46), figure.padStart(12), target.padEnd(20), verdict]
      console.log(`  ${cells.join('  ')}`.trimEnd())
    }
  }
}
