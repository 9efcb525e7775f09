import { onTimeUntil } from '@/lib/checkins/rules-check-in'
import { within, type Signs } from './rules-signs'
import { findGesture, gesturedBy, type Gesture } from './rules-gestures'
import type { Line } from './rules-evenings'
import type { CheckInMethod } from './types'

export type CheckIn = {
  readonly method: CheckInMethod
  /** Seconds of the evening, null when not known. */
  readonly opened: number | null
  readonly closed: number | null
  readonly stopped: boolean
  readonly called: boolean
  readonly onTime: number | null
  readonly late: number | null
  /** Indexes of the evening's lines, in order. */
  readonly lines: readonly number[]
}

const BEFORE_TALK = 100 * 60
const INTO_TALK = 6 * 60
const LEAD = 3 * 60
/** A red packet this long before the first word of the evening's talk is for something else. */
const EARLY = 10 * 60

/** The check-in that belongs to a talk, if there was one. */
export function findCheckIn(
  lines: readonly Line[],
  signs: Signs,
  start: number,
  end: number,
): CheckIn {
  const startSecond = lines[start]?.second ?? 0
  const endSecond = Math.max(startSecond, lines[end]?.second ?? startSecond)
  const from = startSecond - BEFORE_TALK
  const calls = within(signs.calls, lines, from, startSecond + 60)
  const packets = leadersPackets(lines, signs, from, startSecond + INTO_TALK)
  const gesture = findGesture(
    lines,
    from,
    startSecond + 120,
    namingCalls(lines, calls, packets),
    packets.length > 0,
  )
  const method = methodOf(packets.length > 0, gesture !== null)
  const anchor = anchorOf(lines, calls, packets, gesture)
  if (anchor === null) return noCheckIn(method)
  const lead = [...calls, ...within(signs.announcements, lines, anchor - LEAD, anchor)]
  const opened = Math.min(
    anchor,
    ...lead.map((at) => lines[at]?.second ?? anchor).filter((second) => second >= anchor - LEAD),
  )
  const stops = within(signs.stops, lines, opened, startSecond + INTO_TALK)
  const stopped = lines[stops.at(-1) ?? -1]?.second ?? null
  const closed = stopped ?? (method === 'gesture' ? startSecond : null)
  const people =
    gesture === null
      ? null
      : gesturedBy(
          lines,
          gesture,
          opened - LEAD,
          onTimeUntil(lastOf(closed), startSecond),
          endSecond,
        )
  return {
    method,
    opened,
    closed,
    stopped: stopped !== null,
    called: calls.length > 0,
    onTime: people?.onTime ?? null,
    late: people?.late ?? null,
    lines: [...new Set([...calls, ...stops, ...packets, ...(people?.lines ?? [])])].sort(
      (one, other) => one - other,
    ),
  }
}

/** A closing is known by its clock, which names the whole minute: who signs seconds after it was in time. */
function lastOf(closed: number | null): number | null {
  return closed === null ? null : Math.floor(closed / 60) * 60 + 59
}

/** A red packet checks in when a member calls for it, or when the person who runs the evening sends it. */
function leadersPackets(lines: readonly Line[], signs: Signs, from: number, to: number): number[] {
  const near = within(signs.packets, lines, from, to)
  if (near.length === 0) return near
  const acts = [signs.announcements, signs.calls, signs.stops, signs.floors].flatMap((list) =>
    within(list, lines, from, to + INTO_TALK),
  )
  const leaders = new Set(acts.map((at) => lines[at]?.label))
  const called = within(signs.calls, lines, from, to + INTO_TALK).length > 0
  const led = near.filter((at) => leaders.has(lines[at]?.label))
  const chosen = led.length > 0 ? led : called || acts.length === 0 ? near : []
  const since = Math.min(...acts.map((at) => lines[at]?.second ?? to)) - EARLY
  const after = chosen.filter((at) => (lines[at]?.second ?? 0) >= since)
  return acts.length > 0 ? after : chosen
}

function methodOf(packet: boolean, gesture: boolean): CheckInMethod {
  if (packet && gesture) return 'both'
  if (packet) return 'red-packet'
  return gesture ? 'gesture' : 'none'
}

function anchorOf(
  lines: readonly Line[],
  calls: readonly number[],
  packets: readonly number[],
  gesture: Gesture | null,
): number | null {
  const packet = lines[packets[0] ?? -1]?.second
  if (packet !== undefined) return packet
  if (gesture !== null) return gesture.since
  return lines[calls[0] ?? -1]?.second ?? null
}

function noCheckIn(method: CheckInMethod): CheckIn {
  return {
    method,
    opened: null,
    closed: null,
    stopped: false,
    called: false,
    onTime: null,
    late: null,
    lines: [],
  }
}

/** Beside a red packet only its sender says which gesture counts as well. */
function namingCalls(
  lines: readonly Line[],
  calls: readonly number[],
  packets: readonly number[],
): readonly number[] {
  if (packets.length === 0) return calls
  const senders = new Set(packets.map((at) => lines[at]?.label))
  return calls.filter((at) => senders.has(lines[at]?.label))
}
