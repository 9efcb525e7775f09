import { noticeOf, type Notice } from './vocabulary-notices'
import {
  CHECK_IN,
  SHARE,
  announcesTalk,
  callsCheckIn,
  givesFloor,
  invitesQuestions,
  offersDocument,
  stopsCheckIn,
} from './vocabulary'
import type { Line } from './rules-evenings'

/** Where an evening holds which sign, as indexes of its lines in order. */
export type Signs = {
  readonly announcements: readonly number[]
  readonly calls: readonly number[]
  readonly stops: readonly number[]
  readonly floors: readonly number[]
  readonly packets: readonly number[]
  readonly thanks: readonly number[]
  readonly invitations: readonly number[]
  /** Documents, and words that one is coming. */
  readonly documents: readonly number[]
  readonly notices: readonly { readonly at: number; readonly notice: Notice }[]
}

const NOON = 12 * 3600
const NEAR = 16 * 3600

/** Reads every line once. Before noon only notices count: the day's talk is far away. */
export function readSigns(lines: readonly Line[]): Signs {
  const announcements: number[] = []
  const calls: number[] = []
  const stops: number[] = []
  const floors: number[] = []
  const packets: number[] = []
  const thanks: number[] = []
  const invitations: number[] = []
  const documents: number[] = []
  const notices: { at: number; notice: Notice }[] = []
  for (const [at, line] of lines.entries()) {
    if (SHARE.test(line.text)) {
      const notice = noticeOf(line.text, line.second >= NEAR)
      if (notice !== null) notices.push({ at, notice })
    }
    if (line.second < NOON) continue
    if (notices.at(-1)?.at !== at && announcesTalk(line.text)) announcements.push(at)
    if (line.kind === 'red-packet') packets.push(at)
    if (line.document || (line.weight > 0 && offersDocument(line.text))) documents.push(at)
    if (line.thanks) thanks.push(at)
    if (line.reaction || line.text.length < 3) continue
    if (CHECK_IN.test(line.text)) {
      if (callsCheckIn(line.text)) calls.push(at)
      if (stopsCheckIn(line.text)) stops.push(at)
    }
    if (givesFloor(line.text)) floors.push(at)
    if (invitesQuestions(line.text)) invitations.push(at)
  }
  return {
    announcements,
    calls,
    stops,
    floors,
    packets,
    thanks,
    invitations,
    documents,
    notices,
  }
}

/** The indexes whose moment lies in the window, both ends included, in seconds. */
export function within(
  indexes: readonly number[],
  lines: readonly Line[],
  from: number,
  to: number,
): number[] {
  return indexes.filter((at) => {
    const second = lines[at]?.second ?? Number.NaN
    return second >= from && second <= to
  })
}
