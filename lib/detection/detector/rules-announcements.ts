import { simplified } from '@/lib/search/fold-text'
import { likeness, mentionsIn } from './rules-mentions'
import { within, type Signs } from './rules-signs'
import type { Line } from './rules-evenings'

export type Announcement = {
  readonly at: number
  readonly by: string
  readonly second: number
  /** The nickname by which the speaker was called, as far as it is known. */
  readonly name: string | null
  /** How well the name fits the speaker's label, 0 to 1. */
  readonly matches: number
  /** Another person who spoke that evening fits the name. */
  readonly other: boolean
  /** What every announcement of this speaker says, in order: one may name what another leaves out. */
  readonly texts: readonly string[]
}

const BEFORE = 7 * 3600
const AFTER = 10 * 60
const MATCHING = 0.4

/** The announcement of this speaker's talk: the best fitting one, and of equals the first. */
export function announcementOf(
  lines: readonly Line[],
  signs: Signs,
  start: number,
  label: string,
): Announcement | null {
  const read = within(signs.announcements, lines, start - BEFORE, start + AFTER).flatMap((at) => {
    const line = lines[at]
    return line === undefined ? [] : [readAnnouncement(line, at, label)]
  })
  const [first] = read
  if (first === undefined) return null
  const best = read.reduce((one, next) => (next.matches > one.matches ? next : one), first)
  const texts = read
    .filter(({ matches }) => matches >= Math.min(MATCHING, best.matches))
    .flatMap((one) => one.texts)
  if (best.name === null || best.matches >= MATCHING) return { ...best, texts }
  return { ...best, texts, other: spokeTonight(lines, best.name, label) }
}

function readAnnouncement(line: Line, at: number, label: string): Announcement {
  const own = line.label === label
  let name: string | null = null
  let matches = own ? 0.2 : 0
  for (const mention of mentionsIn(line.written)) {
    const fit = likeness(mention, label)
    if (name === null || fit > matches) name = mention
    matches = Math.max(matches, fit)
  }
  if (name === null && !own && textNames(line.text, label)) matches = 0.9
  return {
    at,
    by: line.label,
    second: line.second,
    name: own ? null : name,
    matches,
    other: false,
    texts: [line.written],
  }
}

/** "Tonight it is old Wang" names without a mention. */
function textNames(text: string, label: string): boolean {
  const name = simplified(label).split(/[-_—–\s·.@|/（(，,]+/)[0] ?? ''
  return name.length >= 2 && text.includes(name)
}

function spokeTonight(lines: readonly Line[], name: string, label: string): boolean {
  const labels = new Set(lines.map((line) => line.label))
  labels.delete(label)
  return [...labels].some((other) => likeness(name, other) >= 0.9)
}
