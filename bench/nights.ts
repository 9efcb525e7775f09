import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { findNights } from '@/lib/detection/rules'
import type { LogMessage } from '@/lib/detection/types'
import { parseText } from '@/lib/logs/parse'
import { measureNights, type Figures, type Row } from './nights-measure'
import { PERTURBATIONS } from './nights-perturb'
import { readTruth } from './nights-truth'

/** Prints truth against found, night by night, then how far it holds when the log is changed. */
export function benchNights(logFile: string, truthFile: string): Figures {
  const { messages } = parseText(readFileSync(logFile))
  const truth = readTruth(readFileSync(truthFile, 'utf8'))
  const began = performance.now()
  const { rows, figures } = measureNights(messages, truth)
  const took = performance.now() - began
  console.log(`\nNights: ${messages.length} messages read in ${took.toFixed(0)} ms`)
  console.log('date        truth      found      sure  wrong')
  for (const row of rows) console.log(lineOf(row))
  console.log(`\n${headOf()}`)
  console.log(figuresOf('as it is', figures))
  for (const { name, minutes, truth: retell, change } of PERTURBATIONS) {
    const changed = measureNights(change(messages, truth), truth.map(retell), minutes)
    console.log(figuresOf(name, changed.figures))
  }
  console.log(`\n${paceOf(messages)}`)
  return figures
}

/** The whole log pressed into one evening, a quarter of it and all: four times as long at most. */
function paceOf(messages: readonly LogMessage[]): string {
  const evening = messages.map((one, n) => ({
    ...one,
    at: `2001-01-01T${new Date(61_200_000 + (n * 18_000_000) / messages.length).toISOString().slice(11, 19)}`,
  }))
  const took = (log: readonly LogMessage[]) => {
    const began = performance.now()
    findNights(log)
    return `${log.length} messages in ${(performance.now() - began).toFixed(0)} ms`
  }
  const quarter = took(evening.filter((_, n) => n % 4 === 0))
  return `All in one evening: ${quarter}, ${took(evening)}; as they are: ${took(messages)}`
}

function lineOf({ truth, found, wrong }: Row): string {
  const sure = found === null ? '' : found.confidence.toFixed(2)
  const cells = [truth.status.padEnd(10), (found?.status ?? '-').padEnd(10), sure.padEnd(5)]
  return `${truth.date}  ${cells.join(' ')} ${wrong.join('; ')}`
}

function headOf(): string {
  return `${'log'.padEnd(44)} held   invented speakers times within 3 min  not held gestures`
}

function figuresOf(name: string, figures: Figures): string {
  const of = (right: number, all: number) => `${right}/${all}`
  const share = figures.times === 0 ? 1 : figures.timesRight / figures.times
  return [
    name.padEnd(44),
    of(figures.heldFound, figures.held).padEnd(6),
    String(figures.invented.length).padEnd(8),
    of(figures.speakersRight, figures.held).padEnd(8),
    `${of(figures.timesRight, figures.times)} (${(share * 100).toFixed(0)}%)`.padEnd(19),
    of(figures.notHeldTold, figures.notHeld).padEnd(8),
    of(figures.gesturesRight, figures.gestures),
  ].join(' ')
}

const [, script, logFile, truthFile] = process.argv
if (script !== undefined && import.meta.url === pathToFileURL(script).href) {
  if (logFile === undefined || truthFile === undefined) {
    console.error('npx tsx bench/nights.ts LOG.md NIGHTS.csv')
    process.exitCode = 2
  } else benchNights(logFile, truthFile)
}
