import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve as resolvePath } from 'node:path'

/**
 * A stage is one command of the test run. Tools that count tests write a JSON report, whose counts
 * are used; any other command is one check that passes with exit code 0.
 */
export type Stage = {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: 'vitest' | 'playwright'
}

export type Tally = { passed: number; failed: number }

const words = (line: string) => line.split(' ')

/** The client and the route types are made anew: a schema or a page may have changed. */
export const GENERATED: readonly Stage[] = [
  { name: 'generated', command: words('prisma generate --no-hints') },
  { name: 'route types', command: words('next typegen') },
]

/** The fast part: format, lint, types, house rules, pure tests. */
export const CHECKS: readonly Stage[] = [
  {
    name: 'lint',
    command: words(
      'eslint --max-warnings=0 --cache --cache-location node_modules/.cache/eslint/ .',
    ),
  },
  { name: 'types', command: words('tsc --noEmit --pretty false') },
  { name: 'format', command: words('prettier --check --log-level=warn --cache .') },
  {
    name: 'directions',
    command: words('depcruise --output-type err app components lib prisma bin bench e2e'),
  },
  { name: 'dead exports', command: words('knip --no-progress') },
  { name: 'unit', command: words('vitest run --project unit'), report: 'vitest' },
]

/** What needs a database, a build or a browser. */
export const JOURNEYS: readonly Stage[] = [
  { name: 'database', command: words('vitest run --project database'), report: 'vitest' },
  { name: 'build', command: words('node --import tsx bin/build.ts') },
  { name: 'browser', command: words('playwright test'), report: 'playwright' },
]

/** Runs the stages, `lanes` at a time, prints one line each (and all output of one that fails). */
export async function runStages(stages: readonly Stage[], lanes: number): Promise<Tally> {
  const total: Tally = { passed: 0, failed: 0 }
  const waiting = [...stages]
  const lane = async () => {
    for (let stage = waiting.shift(); stage !== undefined; stage = waiting.shift()) {
      const { passed, failed } = await runStage(stage)
      total.passed += passed
      total.failed += failed
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return total
}

export function sum(...tallies: readonly Tally[]): Tally {
  return tallies.reduce((total, { passed, failed }) => ({
    passed: total.passed + passed,
    failed: total.failed + failed,
  }))
}

/** The closing line; the exit code is 1 when anything failed. */
export function close({ passed, failed }: Tally): void {
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function runStage(stage: Stage): Promise<Tally> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'yehua-stage-'))
  const report = join(folder, 'report.json')
  try {
    const { code, output } = await run(withReporter(stage, report), report)
    const tally = count(stage, report, code)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const verdict = tally.failed === 0 ? 'ok' : 'FAILED'
    console.log(
      `${verdict.padEnd(7)}${stage.name.padEnd(14)}${String(tally.passed).padStart(5)} passed ${seconds.padStart(7)} s`,
    )
    if (tally.failed > 0) console.log(output)
    return tally
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function withReporter(stage: Stage, report: string): readonly string[] {
  if (stage.report === 'vitest') {
    return [
      ...stage.command,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]
  }
  if (stage.report === 'playwright') return [...stage.command, '--reporter=line,json']
  return stage.command
}

function run(
  command: readonly string[],
  report: string,
): Promise<{ code: number; output: string }> {
  const [program = '', ...rest] = command
  return new Promise((resolve) => {
    const child = spawn(program, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${resolvePath('node_modules/.bin')}${delimiter}${process.env['PATH'] ?? ''}`,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        FORCE_COLOR: '0',
      },
      shell: process.platform === 'win32',
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A tool that dies before it reports has failed once, however many tests it had passed. */
function count(stage: Stage, report: string, code: number): Tally {
  if (stage.report === undefined)
    return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  try {
    const json = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown>
    const { passed, failed } =
      stage.report === 'vitest' ? vitestCounts(json) : playwrightCounts(json)
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

function vitestCounts(json: Record<string, unknown>): Tally {
  return { passed: Number(json['numPassedTests']), failed: Number(json['numFailedTests']) }
}

function playwrightCounts(json: Record<string, unknown>): Tally {
  const stats = json['stats'] as {
    expected: number
    unexpected: number
    flaky: number
    skipped: number
  }
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
