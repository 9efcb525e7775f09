import { likeness, mentionsIn } from './rules-names'
import { within, type Signs } from './rules-signs'
import type { Line } from './rules-evenings'

export type Announcement = {
  readonly at: number
  readonly by: string
  readonly second: number
  /** The nickname by which the speaker was called, as far as it can be told. */
  readonly name: string | null
  /** How well the name fits the speaker's label, 0 to 1. */
  readonly matches: number
  /** Somebody else who spoke that evening fits the name. */
  readonly other: boolean
}

const BEFORE = 7 * 3600
const AFTER = 10 * 60

/** The announcement of this speaker's talk: the best fitting one, and of equals the latest. */
export function announcementOf(
  lines: readonly Line[],
  signs: Signs,
  start: number,
  label: string,
): Announcement | null {
  let best: Announcement | null = null
  for (const at of within(signs.announcements, lines, start - BEFORE, start + AFTER)) {
    const line = lines[at]
    if (line === undefined) continue
    const read = readAnnouncement(line, at, label)
    if (best === null || read.matches >= best.matches) best = read
  }
  if (best?.name == null || best.matches >= 0.4) return best
  return { ...best, other: spokeTonight(lines, best.name, label) }
}

function readAnnouncement(line: Line, at: number, label: string): Announcement {
  const own = line.label === label
  let name: string | null = null
  let matches = own ? 0.2 : 0
  for (const mention of mentionsIn(line.text)) {
    const fit = likeness(mention, label)
    if (name === null || fit > matches) name = mention
    matches = Math.max(matches, fit)
  }
  if (name === null && !own && textNames(line.text, label)) matches = 0.9
  return { at, by: line.label, second: line.second, name: own ? null : name, matches, other: false }
}

/** "Tonight it is old Wang" names without a mention. */
function textNames(text: string, label: string): boolean {
  const name = label.split(/[-_—–\s·.@|/（(，,]+/)[0] ?? ''
  return name.length >= 2 && text.includes(name)
}

function spokeTonight(lines: readonly Line[], name: string, label: string): boolean {
  const labels = new Set(lines.map((line) => line.label))
  labels.delete(label)
  return [...labels].some((other) => likeness(name, other) >= 0.9)
}
