import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import type { VerdictName } from '@/lib/naming/types'
import type { Input } from './types'
import { readTrueNames, type TrueName } from './names-truth'
import { lineOf, shareLine, type Line } from './table'

const INVENTED = 'bench/names-invented.csv'
const VERDICTS: readonly VerdictName[] = ['compliant', 'fixable', 'incomplete', 'unreadable']
const SECONDS = 2

/** How many verdicts and corrected forms agree with a careful organiser's, and how fast they come. */
export async function benchNames({ names }: Input): Promise<Line[]> {
  const truth = readTrueNames(readFileSync(names ?? resolve(INVENTED), 'utf8'))
  const found = truth.map(({ nickname }) =>
    judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledgeWith([])),
  )
  const right = truth.filter((one, at) => found[at]?.verdict === one.verdict)
  const missing = truth.filter((one, at) => (found[at]?.missing ?? []).join(' ') === one.missing)
  const fixable = truth.flatMap((one, at) =>
    one.verdict === 'fixable' ? [{ one, suggestion: found[at]?.suggestion ?? null }] : [],
  )
  const offered = fixable.filter(({ one, suggestion }) => suggestion === one.suggestion)
  confuse(
    truth,
    found.map(({ verdict }) => verdict),
  )
  for (const [at, one] of truth.entries()) {
    const { verdict, suggestion } = found[at] ?? { verdict: '', suggestion: null }
    if (verdict !== one.verdict || (one.verdict === 'fixable' && suggestion !== one.suggestion)) {
      console.log(
        `  ${one.nickname}: ${one.verdict} ${one.suggestion}; here ${verdict} ${suggestion ?? ''}`,
      )
    }
  }
  return Promise.resolve([
    shareLine(
      `verdicts right (${names === null ? 'invented nicknames' : 'given'})`,
      right.length,
      truth.length,
      0.97,
    ),
    shareLine('corrected forms right', offered.length, fixable.length, 0.92),
    shareLine('missing parts right', missing.length, truth.length, 0.97),
    lineOf('verdicts a second of one core', pace(truth), '', { min: 20_000 }),
  ])
}

/** Truth down, verdict across. */
function confuse(truth: readonly TrueName[], found: readonly VerdictName[]): void {
  console.log(`\nNames: ${truth.length} judged`)
  console.log(`truth \\ here  ${VERDICTS.map((one) => one.padStart(11)).join('')}`)
  for (const row of VERDICTS) {
    const cells = VERDICTS.map(
      (column) => truth.filter((one, at) => one.verdict === row && found[at] === column).length,
    )
    console.log(`${row.padEnd(14)}${cells.map((cell) => String(cell).padStart(11)).join('')}`)
  }
}

/** By the time of the processor, so that what else runs on the machine does not count. */
function pace(truth: readonly TrueName[]): number {
  const knowledge = knowledgeWith([])
  const round = () => {
    for (const { nickname } of truth) judge(nickname, DEFAULT_NICKNAME_TEMPLATE, knowledge)
  }
  for (let warm = 0; warm < 50; warm += 1) round()
  const began = process.cpuUsage()
  let judged = 0
  for (;;) {
    // Many rounds between looks at the clock: looking costs as much as a verdict.
    for (let more = 0; more < 20; more += 1) round()
    judged += 20 * truth.length
    const { user, system } = process.cpuUsage(began)
    const seconds = (user + system) / 1e6
    if (seconds > SECONDS) return judged / seconds
  }
}
