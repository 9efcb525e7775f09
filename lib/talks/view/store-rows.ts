import { fromDateColumn, toInstant } from '@/lib/shared/clock'
import type {
  DepartedTalk,
  DepartureKind,
  EveningFacts,
  Happened,
  HostedNight,
  PersonFacts,
  TalkFacts,
  TalkMode,
  TalkState,
  Visibility,
} from '@/lib/talks/types'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'

/** What `COLUMNS` in store.ts gives; the night's or the talk's half may be missing. */
export type PlanRow = {
  nightId: string | null
  nightGroupId: string
  date: Date
  checkInOpensAt: Date
  checkInClosesAt: Date
  startsAt: Date
  questionsAt: Date
  endsAt: Date
  phase: NightPhase
  checkInOpenedAt: Date | null
  checkInClosedAt: Date | null
  checkInExtendedUntil: Date | null
  /** When each phase was entered last. That the clock closed an evening says nothing of when it ended. */
  entered: Partial<Record<NightPhase, string>> | null
  blockedReason: string | null
  talkId: string | null
  talkGroupId: string
  topic: string
  summary: string
  background: string
  speakerWords: boolean
  mode: TalkMode
  state: TalkState
  visibility: Visibility
  reason: string | null
  movedFrom: Date | null
  speakerId: string | null
  speakerName: string
  speakerCompany: string | null
  speakerPosition: string | null
  speakerCity: string | null
  speakerNamePublic: boolean
  speakerNames: string[]
  speakerTalksGiven: number
  hostId: string | null
  hostName: string
  hostCompany: string | null
  hostPosition: string | null
  hostCity: string | null
  hostNamePublic: boolean
  hostNames: string[]
  labels: string[]
  published: boolean
}

/** Rows of one night each with one talk, gathered by night in the order they came. */
export function toEvenings(rows: readonly PlanRow[]): EveningFacts[] {
  const evenings = new Map<string, { night: HostedNight; talks: TalkFacts[] }>()
  for (const row of rows) {
    const night = toNight(row)
    if (night === null) continue
    const evening = evenings.get(night.id) ?? { night, talks: [] }
    const talk = toTalk(row)
    if (talk !== null) evening.talks.push(talk)
    evenings.set(night.id, evening)
  }
  return [...evenings.values()]
}

export function toTalk(row: PlanRow): TalkFacts | null {
  if (row.talkId === null) return null
  return {
    id: row.talkId,
    groupId: row.talkGroupId,
    topic: row.topic,
    summary: row.summary,
    background: row.background,
    speakerWords: row.speakerWords,
    mode: row.mode,
    state: row.state,
    visibility: row.visibility,
    reason: row.reason,
    movedFrom: row.movedFrom === null ? null : fromDateColumn(row.movedFrom),
    speaker: toSpeaker(row),
    labels: row.labels,
    published: row.published,
    night: toNight(row),
  }
}

export type DepartedRow = PlanRow & {
  departedOn: Date
  departure: DepartureKind
  departureReason: string | null
}

/** A talk as it is shown on a date that it left: why it went from there, while it stands elsewhere. */
export function toDeparted(row: DepartedRow): DepartedTalk | null {
  const talk = toTalk(row)
  if (talk === null) return null
  const { departure } = row
  const reason = departure === 'MOVED' && talk.night !== null ? row.departureReason : talk.reason
  return { ...talk, reason, departure, departedOn: fromDateColumn(row.departedOn) }
}

function toNight(row: PlanRow): HostedNight | null {
  if (row.nightId === null) return null
  return {
    id: row.nightId,
    groupId: row.nightGroupId,
    date: fromDateColumn(row.date),
    times: {
      checkInOpensAt: toInstant(row.checkInOpensAt),
      checkInClosesAt: toInstant(row.checkInClosesAt),
      startsAt: toInstant(row.startsAt),
      questionsAt: toInstant(row.questionsAt),
      endsAt: toInstant(row.endsAt),
    },
    phase: row.phase,
    checkInOpenedAt: row.checkInOpenedAt === null ? null : toInstant(row.checkInOpenedAt),
    checkInClosedAt: row.checkInClosedAt === null ? null : toInstant(row.checkInClosedAt),
    checkInExtendedUntil:
      row.checkInExtendedUntil === null ? null : toInstant(row.checkInExtendedUntil),
    blockedReason: row.blockedReason,
    host: toHost(row),
    happened: toHappened(row),
  }
}

/** A phase beyond the one that the evening is in was undone. */
function toHappened({ phase, entered }: PlanRow): Happened {
  const reached = NIGHT_PHASES.slice(0, NIGHT_PHASES.indexOf(phase) + 1)
  const at = (one: NightPhase) => {
    const instant = entered?.[one]
    return instant === undefined || !reached.includes(one) ? null : toInstant(new Date(instant))
  }
  return { started: at('TALK'), questions: at('QUESTIONS'), ended: at('CLOSED') }
}

function toSpeaker(row: PlanRow): PersonFacts | null {
  if (row.speakerId === null) return null
  return {
    id: row.speakerId,
    displayName: row.speakerName,
    company: row.speakerCompany,
    position: row.speakerPosition,
    city: row.speakerCity,
    namePublic: row.speakerNamePublic,
    talksGiven: row.speakerTalksGiven,
    otherNames: row.speakerNames,
  }
}

function toHost(row: PlanRow): PersonFacts | null {
  if (row.hostId === null) return null
  return {
    id: row.hostId,
    displayName: row.hostName,
    company: row.hostCompany,
    position: row.hostPosition,
    city: row.hostCity,
    namePublic: row.hostNamePublic,
    talksGiven: 0,
    otherNames: row.hostNames,
  }
}
