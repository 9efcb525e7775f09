import { offersDocument } from './vocabulary'
import type { Candidate } from './types'
import type { Signs } from './rules-signs'
import type { Line } from './rules-evenings'

const AROUND = 10 * 60
const PAUSE = 6 * 60
const MAX_CANDIDATES = 12

/** A person who shared a document in the evening may have given it in place of a talk. */
export function findDocuments(lines: readonly Line[], signs: Signs, first: number): Candidate[] {
  const seen = new Set<string>()
  const found: Candidate[] = []
  for (const at of signs.documents) {
    const line = lines[at]
    if (line === undefined || at < first || seen.has(line.label)) continue
    seen.add(line.label)
    found.push(around(lines, at, line.label))
    if (found.length >= MAX_CANDIDATES) break
  }
  return found
}

function around(lines: readonly Line[], document: number, label: string): Candidate {
  let start = document
  for (let at = document - 1; at >= 0; at -= 1) {
    const line = lines[at]
    if (line === undefined || (lines[start]?.second ?? 0) - line.second > AROUND / 2) break
    if (line.label === label && line.weight > 0) start = at
    else if (line.weight > 1.5) break
  }
  let end = document
  let messages = 0
  let weight = 0
  let offered = false
  let real = false
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]
    if (line === undefined || line.second - (lines[end]?.second ?? 0) > PAUSE) break
    if (at > document && line.label !== label && line.weight > 1) break
    if (line.label !== label) continue
    messages += 1
    weight += line.weight
    offered ||= offersDocument(line.text)
    real ||= line.document
    if (at > end) end = at
  }
  const minutes = ((lines[end]?.second ?? 0) - (lines[start]?.second ?? 0)) / 60
  return {
    label,
    mode: 'document',
    start,
    end,
    messages,
    weight,
    share: 1,
    minutes,
    offered: offered && real,
  }
}
