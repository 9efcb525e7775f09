import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { NIGHT_PHASES, type NightRecord } from '@/lib/nights/types'
import { HOST_ACTIONS, TAKEN_BACK, type HostAct, type HostedNight } from './types'

/** The night as one text, as the record of an act holds it. */
export function nightMark(night: HostedNight): string {
  const { phase, checkInOpenedAt, checkInClosedAt, checkInExtendedUntil } = night
  const instants = [checkInOpenedAt, checkInClosedAt, checkInExtendedUntil]
  return [phase, ...instants.map((at) => (at === null ? '-' : String(at.epochMilliseconds)))].join(
    ' ',
  )
}

/** What a host's page shows of the evening: how the night stands, and when the talk begins. */
export function shownMark(night: HostedNight & Pick<NightRecord, 'startsAt'>): string {
  return `${nightMark(night)} ${String(night.startsAt.epochMilliseconds)}`
}

const instant = z
  .string()
  .regex(/^(?:-|\d{1,14})$/u)
  .transform((at) => (at === '-' ? null : Temporal.Instant.fromEpochMilliseconds(Number(at))))
const markSchema = z.tuple([z.enum(NIGHT_PHASES), instant, instant, instant])

/** The night that a mark was made from; null for what is none. */
export function readMark(mark: unknown): HostedNight | null {
  const read = markSchema.safeParse(typeof mark === 'string' ? mark.split(' ') : null)
  if (!read.success) return null
  const [phase, checkInOpenedAt, checkInClosedAt, checkInExtendedUntil] = read.data
  return { phase, checkInOpenedAt, checkInClosedAt, checkInExtendedUntil }
}

/** An act as the audit record has it. */
export type RecordedAct = {
  readonly id: string
  readonly action: string
  readonly at: Temporal.Instant
  readonly actorId: string | null
  readonly facts: unknown
}

const factsSchema = z.object({
  was: z.unknown().transform(readMark),
  is: z.unknown().transform(readMark),
})
const takenBackSchema = z.object({ act: z.string() })

/** The acts of hosts on one night, the last first, from all that is recorded of them. */
export function hostActs(recorded: readonly RecordedAct[]): HostAct[] {
  const takenBack = new Set(
    recorded.flatMap(({ action, facts }) => {
      const read = takenBackSchema.safeParse(facts)
      return action === TAKEN_BACK && read.success ? [read.data.act] : []
    }),
  )
  return recorded.flatMap(({ id, action: code, at, actorId, facts }) => {
    const action = HOST_ACTIONS.find((one) => one === code)
    if (action === undefined) return []
    const read = factsSchema.safeParse(facts)
    const { was, is } = read.success ? read.data : { was: null, is: null }
    return [{ id, action, at, actorId, was, is, isTakenBack: takenBack.has(id) }]
  })
}
