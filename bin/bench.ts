import { fork } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Temporal } from 'temporal-polyfill'
import { BENCHES, TITLES, type BenchName } from '@/bench/benches'
import type { Input } from '@/bench/types'
import { printTable, sentence, type Line } from '@/bench/table'
import { StartRefused } from '@/lib/shared/start-refused'
import { makeWorld } from '@/prisma/demo/world'
import { run } from './run'

const OPTIONS = {
  log: { type: 'string' },
  nights: { type: 'string' },
  names: { type: 'string' },
  only: { type: 'string' },
  kills: { type: 'string', default: '2' },
} as const

await run(async () => {
  const { log, nights, names, only, kills } = parseArgs({ options: OPTIONS }).values
  const all = Object.keys(BENCHES) as BenchName[]
  const chosen = all.filter((name) => only === undefined || name === only)
  if (chosen.length === 0) {
    throw new StartRefused(`There is no bench called ${String(only)}. Choose: ${all.join(', ')}`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'yehua-bench-'))
  try {
    const read = log === undefined ? await demoInput(folder) : givenInput(log, nights)
    const input = {
      ...read,
      names: names === undefined ? null : resolve(names),
      kills: countOf(kills),
    }
    const benches = []
    for (const name of chosen) {
      console.error(`Measuring: ${name}`)
      benches.push({ name: TITLES[name], lines: await measure(name, input) })
    }
    const load = loadavg().map((one) => one.toFixed(1))
    console.log(`\nNode ${process.version}; load of this machine at the end: ${load.join(' ')}`)
    printTable(benches)
    if (benches.some(({ lines }) => lines.some(({ ok }) => ok === false))) process.exitCode = 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

function countOf(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count > 0) return count
  throw new StartRefused(`--kills is a number of times, and not ${text}.`)
}

type LogInput = Omit<Input, 'names' | 'kills'>

function givenInput(log: string, nights: string | undefined): LogInput {
  return {
    log: resolve(log),
    nights: nights === undefined ? null : resolve(nights),
    eveningDates: null,
  }
}

/** The demo's own log, of a fixed day: the same on every machine. */
async function demoInput(folder: string): Promise<LogInput> {
  const [log] = makeWorld(Temporal.PlainDate.from('2026-05-18')).logs
  if (log === undefined) throw new Error('The demo has no log.')
  const file = join(folder, 'log.md')
  await writeFile(file, log.markdown)
  return { log: file, nights: null, eveningDates: [...log.notes.keys()].toSorted() }
}

/** What a bench prints besides its lines goes to standard error. */
async function measure(name: BenchName, input: Input): Promise<readonly Line[]> {
  const child = fork('bench/run-one.ts', [], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  return new Promise((done) => {
    let lines: readonly Line[] = [{ ...sentence('It failed; see above for why.'), ok: false }]
    child.on('message', (answer) => {
      lines = answer as Line[]
    })
    child.once('exit', () => done(lines))
    child.send({ name, input })
  })
}
