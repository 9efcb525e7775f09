import { readFile } from 'node:fs/promises'
import { matcherFor } from '@/lib/matching/evidence/rules-guess'
import { findMentions, mentionMatcher } from '@/lib/matching/evidence/rules-mentions'
import { foldName } from '@/lib/matching/evidence/rules-names'
import type { Input } from './types'
import { readSaid, type Said } from './mentions-log'
import { lineOf, type Line } from './table'

/** Names known besides those of the log, so that the figure stands for a community that has grown. */
const MORE_NAMES = 10_000
const TIMES = 20

/** Names learned from the log, then every mention of it found, beside looking each name up in each text. */
export async function benchMentions({ log }: Input): Promise<Line[]> {
  const said = readSaid(await readFile(log, 'utf8'))
  const labels = [...new Set(said.map(({ label }) => label))]
  const started = performance.now()
  const learned = learn(said, labels)
  const learning = performance.now() - started
  const names = [...learned, ...invented(MORE_NAMES)]
  const building = performance.now()
  const matcher = mentionMatcher(names)
  const built = performance.now() - building
  const measured = performance.now()
  let mentions = 0
  for (let time = 0; time < TIMES; time += 1) {
    for (const { text } of said) mentions += findMentions(text, matcher).length
  }
  const seconds = (performance.now() - measured) / 1000
  const rate = (said.length * TIMES) / seconds
  return [
    lineOf('messages', said.length, ''),
    lineOf('names known', matcher.names, ''),
    lineOf('mentions found', mentions / TIMES, ''),
    lineOf('learning names from the log', learning, ' ms', { max: 2000 }),
    lineOf('building the matcher', built, ' ms', { max: 500 }),
    lineOf('messages a second', rate, '', { min: 200_000 }),
    lineOf('times as fast as name by name', rate / naiveRate(said, names), '', { min: 10 }),
  ]
}

function learn(said: readonly Said[], labels: readonly string[]): string[] {
  const texts = said.map(({ text }) => text).filter((text) => text.includes('@'))
  const matcher = matcherFor(texts, labels)
  return [...new Set(texts.flatMap((text) => findMentions(text, matcher).map(({ key }) => key)))]
}

function invented(count: number): string[] {
  return Array.from({ length: count }, (_, n) => `沈${n}-青舟支付-产品-临溪`)
}

/** Every name looked for after every `@`, on a part of the log: it is slow. */
function naiveRate(said: readonly Said[], names: readonly string[]): number {
  const part = said.slice(0, 2000)
  const keys = names.map(foldName)
  const started = performance.now()
  let found = 0
  for (const { text } of part) {
    for (const tail of foldName(text).split('@').slice(1)) {
      let longest = ''
      for (const key of keys) if (key.length > longest.length && tail.startsWith(key)) longest = key
      if (longest !== '') found += 1
    }
  }
  const seconds = (performance.now() - started) / 1000
  return found < 0 ? 0 : part.length / seconds
}
