import { readFile } from 'node:fs/promises'
import { ensureBuild } from '@/lib/engine/build'
import { previewOf } from '@/lib/logs/uploads/preview'
import { withKilledApp, type KilledApp } from './kills/app'
import { checkingIn, movingOn } from './kills/evening'
import { proposing, receiving, storing, type Log } from './kills/importing'
import { killOnce, PATIENCE, type Kill } from './kills/kill'
import { notifying, openSink } from './kills/notifying'
import { publishing } from './kills/publishing'
import { VICTIMS, type Step, type Victim } from './kills/types'
import { lineOf, type Line } from './table'
import type { Input } from './types'

/** A process that keeps ending is started after growing pauses: the app begins afresh after so many turns. */
const TURNS = 3
/** Of the log, so many messages from its beginning: the kill comes in the middle of a step however short it is. */
const MESSAGES = 2_000

/** Each process killed in the middle of each step of a long job, on the app as people start it. */
export async function benchKills({ log: file, kills }: Input): Promise<Line[]> {
  const log = await readLog(file)
  const sink = await openSink()
  try {
    const steps = [receiving(log), storing(log), proposing(log), publishing(), notifying(sink)]
    const lines = await killEach(steps, kills, sink.port)
    return [...lines, lineOf('mails that came twice, shown once', sink.again(), '')]
  } finally {
    await sink.close()
  }
}

/** The same in the middle of an evening: members tap, and the host moves it on. */
export async function benchKillsTonight({ kills }: Input): Promise<Line[]> {
  const sink = await openSink()
  try {
    return await killEach([checkingIn(), movingOn()], kills, sink.port)
  } finally {
    await sink.close()
  }
}

async function killEach(steps: readonly Step[], wanted: number, smtpPort: number): Promise<Line[]> {
  await ensureBuild(console.error)
  return withKilledApp(smtpPort, async (app) => {
    const kills: Kill[] = []
    for (const step of steps) kills.push(...(await killAll(app, step, wanted)))
    const lines = steps.flatMap(({ name }) => VICTIMS.map((who) => lineOfCell(kills, name, who)))
    return [
      ...lines,
      lineOf('kills', kills.length, ''),
      lineOf('acknowledged lost', sum(kills, 'lost'), '', { max: 0 }),
      lineOf('half-done left', sum(kills, 'half'), '', { max: 0 }),
      lineOf('hands needed', handsOf(kills), '', { max: 0 }),
    ]
  })
}

async function killAll(app: KilledApp, step: Step, wanted: number): Promise<Kill[]> {
  const kills: Kill[] = []
  for (let turn = 0; turn < wanted; turn += 1) {
    if (turn % TURNS === 0) await app.restart()
    for (const victim of VICTIMS) {
      const kill = await killOnce(app, step, victim, turn)
      console.error(wordsOf(kill))
      kills.push(kill)
      if (kill.seconds === null) await app.restart()
    }
  }
  return kills
}

function wordsOf({ step, victim, seconds, lost, half }: Kill): string {
  const took = seconds === null ? 'not taken up again' : `${seconds.toFixed(1)} s`
  return `${step.padEnd(24)} ${victim.padEnd(9)} ${took}${lost > 0 ? ', lost' : ''}${half > 0 ? ', half' : ''}`
}

/** How many were killed, and after how long the slowest was taken up again. */
function lineOfCell(kills: readonly Kill[], step: string, victim: Victim): Line {
  const own = kills.filter((kill) => kill.step === step && kill.victim === victim)
  const slowest = Math.max(...own.map(({ seconds }) => seconds ?? Infinity))
  const harm = `${String(sum(own, 'lost'))} lost, ${String(sum(own, 'half'))} half, ${String(handsOf(own))} hands`
  return {
    what: `${step}, ${victim} killed ${String(own.length)} times`,
    figure: `${slowest.toFixed(1)} s`,
    target: harm,
    ok: slowest <= PATIENCE && sum(own, 'lost') + sum(own, 'half') === 0,
  }
}

function sum(kills: readonly Kill[], harm: 'lost' | 'half'): number {
  return kills.reduce((all, kill) => all + kill[harm], 0)
}

function handsOf(kills: readonly Kill[]): number {
  return kills.filter(({ seconds }) => seconds === null).length
}

async function readLog(file: string): Promise<Log> {
  const [head = '', ...parts] = (await readFile(file, 'utf8')).split(/^(?=> \d{4}-)/mu)
  const text = [head, ...parts.slice(0, MESSAGES)].join('')
  const bytes = new TextEncoder().encode(text)
  const source = {
    open: async function* () {
      yield await Promise.resolve(bytes)
    },
  }
  const { messages } = await previewOf(source, new Set())
  return { bytes, messages }
}
