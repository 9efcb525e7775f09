import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import { findNights } from '@/lib/detection/detector/rules'
import type { LogMessage } from '@/lib/detection/detector/types'
import { parseText } from '@/lib/logs/formats/parse'
import type { Input } from './types'
import { measureNights, type Figures, type Row } from './nights-measure'
import { PERTURBATIONS } from './nights-perturb'
import { readTruth } from './nights-truth'
import { lineOf, sentence, shareLine, type Line } from './table'

/** Against a truth written by hand; without one, against what the generator of the log knows. */
export function benchNights({ log, nights, eveningDates }: Input): Promise<Line[]> {
  return Promise.resolve(
    nights === null ? generatedLines(log, eveningDates) : trueLines(log, nights),
  )
}

function trueLines(log: string, nights: string): Line[] {
  const figures = compareNights(log, nights)
  return [
    shareLine('held nights found', figures.heldFound, figures.held),
    lineOf('held nights invented', figures.invented.length, '', { max: 0 }),
    shareLine('speakers right', figures.speakersRight, figures.held),
    shareLine('times within 3 minutes', figures.timesRight, figures.times, 0.9),
    shareLine('ends within 3 minutes', figures.endsRight, figures.ends, 0.97),
    shareLine('question starts within 5 minutes', figures.questionsRight, figures.questions, 0.9),
    shareLine('nights not held seen as such', figures.notHeldFound, figures.notHeld),
    shareLine('gesture counts within 2', figures.gesturesRight, figures.gestures),
    lineOf('check-in methods right', figures.methodsRight, ''),
  ]
}

function generatedLines(log: string, generated: readonly string[] | null): Line[] {
  if (generated === null)
    return [sentence('Not compared: give the truth with --nights NIGHTS.csv.')]
  const found = new Set(findNights(parseText(readFileSync(log)).messages).map(({ date }) => date))
  const invented = [...found].filter((date) => !generated.includes(date))
  return [
    shareLine(
      'evenings of the generator seen',
      generated.filter((date) => found.has(date)).length,
      generated.length,
    ),
    lineOf('evenings invented', invented.length, '', { max: 0 }),
    sentence('Speakers and times are compared only with --log LOG.md --nights NIGHTS.csv.'),
  ]
}

/** Prints truth against found, night by night, then how far it holds when the log is changed. */
function compareNights(logFile: string, truthFile: string): Figures {
  const { messages } = parseText(readFileSync(logFile))
  const truth = readTruth(readFileSync(truthFile, 'utf8'))
  const began = performance.now()
  const { rows, figures } = measureNights(messages, truth)
  const took = performance.now() - began
  console.log(`\nNights: ${messages.length} messages read in ${took.toFixed(0)} ms`)
  console.log('date        truth      found      sure  wrong')
  for (const row of rows) console.log(rowOf(row))
  for (const miss of missesOf(rows)) console.log(miss)
  console.log(`\n${weekHead()}`)
  for (const [week, of] of byWeek(rows)) console.log(weekOf(week, of))
  console.log(`\n${headOf()}`)
  console.log(figuresOf('as it is', figures))
  for (const { name, minutes, truth: retell, change } of PERTURBATIONS) {
    const changed = measureNights(change(messages, truth), truth.map(retell), minutes)
    console.log(figuresOf(name, changed.figures))
    for (const miss of missesOf(changed.rows)) console.log(`  ${miss}`)
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

function rowOf({ truth, found, wrong }: Row): string {
  const sure = found === null ? '' : found.confidence.toFixed(2)
  const cells = [truth.status.padEnd(10), (found?.status ?? '-').padEnd(10), sure.padEnd(5)]
  return `${truth.date}  ${cells.join(' ')} ${wrong.join('; ')}`
}

/** Each bound found too far from where it was: date, expected, found, and by how many minutes. */
function missesOf(rows: readonly Row[]): string[] {
  return rows.flatMap(({ truth: { date }, bounds }) =>
    (['end', 'questions'] as const).flatMap((name) => {
      const bound = bounds[name]
      if (bound === null || bound.right) return []
      const off = bound.off === null ? '' : ` (${bound.off > 0 ? '+' : ''}${bound.off} min)`
      return [`${date} ${name} ${bound.expected}, found ${bound.found ?? 'none'}${off}`]
    }),
  )
}

/** The nights by the Monday of their week: rules made on some weeks are judged on the others. */
function byWeek(rows: readonly Row[]): Map<string, Row[]> {
  const weeks = new Map<string, Row[]>()
  for (const row of rows) {
    const date = Temporal.PlainDate.from(row.truth.date)
    const monday = date.subtract({ days: date.dayOfWeek - 1 }).toString()
    weeks.set(monday, [...(weeks.get(monday) ?? []), row])
  }
  return weeks
}

function weekHead(): string {
  return 'week of     held   ends within 3 min  questions within 5 min'
}

function weekOf(monday: string, rows: readonly Row[]): string {
  const held = rows.filter(({ truth }) => truth.status === 'held')
  const found = held.filter((row) => row.found?.status === 'held')
  const ends = rows.flatMap(({ bounds }) => bounds.end ?? [])
  const questions = rows.flatMap(({ bounds }) => bounds.questions ?? [])
  const of = (bounds: readonly { readonly right: boolean }[]) =>
    `${bounds.filter(({ right }) => right).length}/${bounds.length}`
  return [
    monday.padEnd(11),
    `${found.length}/${held.length}`.padEnd(6),
    of(ends).padEnd(18),
    of(questions),
  ].join(' ')
}

function headOf(): string {
  return `${'log'.padEnd(44)} held   invented speakers times within 3 min  ends   questions not held gestures`
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
    of(figures.endsRight, figures.ends).padEnd(6),
    of(figures.questionsRight, figures.questions).padEnd(9),
    of(figures.notHeldFound, figures.notHeld).padEnd(8),
    of(figures.gesturesRight, figures.gestures),
  ].join(' ')
}
