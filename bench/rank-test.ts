/**
 * Mann and Whitney's test of two samples: how likely their ranks differ so much by chance, if both are of
 * one kind. Two-sided, by the normal approximation with ties and continuity corrected; for samples of
 * twenty and more. https://en.wikipedia.org/wiki/Mann–Whitney_U_test
 */
export function rankTest(
  a: readonly number[],
  b: readonly number[],
): { readonly u: number; readonly p: number } {
  const all = [...a.map((value) => [value, 0] as const), ...b.map((value) => [value, 1] as const)]
  all.sort(([one], [other]) => one - other)
  const count = all.length
  let ranks = 0
  let ties = 0
  for (let from = 0; from < count;) {
    let to = from
    while (to < count && all[to]?.[0] === all[from]?.[0]) to += 1
    const equal = to - from
    const mine = all.slice(from, to).filter(([, of]) => of === 0).length
    ranks += (mine * (from + 1 + to)) / 2
    ties += equal ** 3 - equal
    from = to
  }
  const u = ranks - (a.length * (a.length + 1)) / 2
  const product = a.length * b.length
  const spread = Math.sqrt((product / 12) * (count + 1 - ties / (count * (count - 1))))
  const far = Math.max(0, Math.abs(u - product / 2) - 0.5)
  return { u, p: spread === 0 ? 1 : 2 * normalTail(far / spread) }
}

/** How much of the normal distribution lies above; Abramowitz and Stegun 26.2.17, to 7.5e-8. */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z)
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429]
  const sum = series.reduceRight((rest, next) => (rest + next) * t, 0)
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
}
