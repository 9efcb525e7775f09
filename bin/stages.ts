import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve as resolvePath } from 'node:path'
import {
  readPlaywright,
  readVitest,
  slowest,
  type Failure,
  type Report,
  type Tally,
} from './stage-reports'

/**
 * A stage is one command of the test run. Tools that count tests write a JSON report, whose counts
 * are used; any other command is one check that passes with exit code 0.
 */
export type Stage = {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: 'vitest' | 'playwright'
}

const words = (line: string) => line.split(' ')
/** What tools remember between two runs; beside node_modules, which `npm ci` deletes. */
const CACHE = '.cache'

/** The client and the route types are made anew: a schema or a page may have changed. */
export const GENERATED: readonly Stage[] = [
  { name: 'generated', command: words('prisma generate --no-hints') },
  { name: 'route types', command: words('next typegen') },
]

/** The fast part: format, lint, types, house rules, pure tests. The longest begin first. */
export const CHECKS: readonly Stage[] = [
  { name: 'unit', command: words('vitest run --project unit'), report: 'vitest' },
  { name: 'format', command: words('oxfmt --check .') },
  { name: 'lint', command: words('oxlint --deny-warnings') },
  {
    name: 'markup lint',
    command: words(`eslint --max-warnings=0 --cache --cache-location ${CACHE}/eslint/ .`),
  },
  // TypeScript 7 checks in a third of the time. `typescript` itself stays 6: ESLint's parser needs it.
  {
    name: 'types',
    command: words('node node_modules/typescript-native/bin/tsc --noEmit --pretty false'),
  },
  {
    name: 'directions',
    command: words('depcruise --output-type err app components lib prisma bin bench e2e'),
  },
  { name: 'dead exports', command: words('knip --no-progress') },
]

/** What needs a database or is needed by the browser: side by side. */
export const FOUNDATIONS: readonly Stage[] = [
  { name: 'database', command: words('vitest run --project database'), report: 'vitest' },
  { name: 'build', command: words('node --import tsx bin/build.ts') },
  { name: 'demo', command: words('node --import tsx e2e/support/fill-demo.ts') },
]

export const JOURNEYS: readonly Stage[] = [
  { name: 'browser', command: words('playwright test'), report: 'playwright' },
]

const failures: Failure[] = []
const finished: { readonly name: string; readonly seconds: string }[] = []

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

/**
 * What each stage took, then every failure again in few lines, because a log is read from its end
 * and may be cut in its middle, then the closing line; exit code 1 when anything failed.
 */
export function close({ passed, failed }: Tally): void {
  const whole = performance.now() / 1000
  console.log('')
  for (const { name, seconds } of [
    ...finished,
    { name: 'the whole run', seconds: whole.toFixed(1) },
  ])
    console.log(`${name.padEnd(14)}${seconds.padStart(8)} s`)
  for (const { title, message } of failures) console.log(`\nFAILED ${title}\n${message}\n`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}

async function runStage(stage: Stage): Promise<Tally> {
  const started = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'yehua-stage-'))
  const file = join(folder, 'report.json')
  try {
    const { code, output } = await run(withReporter(stage, file), file)
    const report = count(stage, file, code)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const verdict = report.failed === 0 ? 'ok' : 'FAILED'
    console.log(
      `${verdict.padEnd(7)}${stage.name.padEnd(14)}${String(report.passed).padStart(5)} passed ${seconds.padStart(7)} s`,
    )
    if (report.failed > 0) console.log(output)
    for (const line of slowest(report.tests)) console.log(line)
    finished.push({ name: stage.name, seconds })
    if (report.failed > 0) failures.push(...orStage(report.failures, stage, output))
    return report
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What failed of a stage: its tests, or the stage itself by the end of what it printed. */
function orStage(failed: readonly Failure[], { name }: Stage, output: string): readonly Failure[] {
  if (failed.length > 0) return failed
  return [{ title: name, message: output.trimEnd().split('\n').slice(-12).join('\n') }]
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

const NO_TESTS: Report = { passed: 0, failed: 0, tests: [], failures: [] }

/** A tool that dies before it reports has failed once, however many tests it had passed. */
function count(stage: Stage, file: string, code: number): Report {
  if (stage.report === undefined)
    return code === 0 ? { ...NO_TESTS, passed: 1 } : { ...NO_TESTS, failed: 1 }
  try {
    const report = stage.report === 'vitest' ? readVitest(file) : readPlaywright(file)
    return { ...report, failed: code !== 0 && report.failed === 0 ? 1 : report.failed }
  } catch {
    return { ...NO_TESTS, failed: 1 }
  }
}
