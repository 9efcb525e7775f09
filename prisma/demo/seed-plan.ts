import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { checkInFor } from '@/lib/checkins/commands'
import { cancelTalk, postponeTalk } from '@/lib/schedule/commands-leaving'
import { moveTalk, planTalk } from '@/lib/schedule/commands-plan'
import { done } from './outcomes'
import type { PlannedTalk } from './coming'
import { COMMUNITY } from './world'

const ACTOR: Actor = { kind: 'console' }
const ALREADY_HERE = 23

/** The coming weeks: talks planned, then moved, postponed or cancelled as people do. */
export async function bookPlan(
  plan: readonly PlannedTalk[],
  groups: readonly string[],
  members: readonly string[],
): Promise<void> {
  // A moved talk leaves its first night free again before others are planned.
  const movedFirst = plan.toSorted(
    (a, b) => Number(b.state === 'moved') - Number(a.state === 'moved'),
  )
  for (const talk of movedFirst) {
    const made = done(await planTalk(ACTOR, inputFor(talk, groups, members)), 'NIGHT_TAKEN')
    if (made === null) continue
    const { talkId } = made
    const reason = talk.reason ?? ''
    if (talk.state === 'cancelled') done(await cancelTalk(ACTOR, { talkId, reason }))
    if (talk.state === 'postponed') done(await postponeTalk(ACTOR, { talkId, reason }))
    if (talk.state === 'moved') {
      const date = Temporal.PlainDate.from(talk.date)
      done(await moveTalk(ACTOR, { talkId, date, clocks: null, reason }))
    }
  }
}

/** Tonight's talk begins in a few minutes, whenever the demo is started; some are here already. */
export async function bookTonight(
  plan: readonly PlannedTalk[],
  groups: readonly string[],
  members: readonly string[],
  at: Temporal.Instant,
): Promise<void> {
  for (const talk of plan) {
    const clocks = {
      checkInOpens: clock(at, -3),
      checkInCloses: clock(at, 12),
      starts: clock(at, 12),
      questions: clock(at, 42),
      ends: clock(at, 102),
    }
    const input = { ...inputFor(talk, groups, members), clocks }
    const made = done(await planTalk(ACTOR, input), 'NIGHT_TAKEN')
    if (made === null) continue
    for (const memberId of members.slice(30, 30 + ALREADY_HERE)) {
      done(await checkInFor(ACTOR, made.nightId, memberId))
    }
  }
}

function inputFor(talk: PlannedTalk, groups: readonly string[], members: readonly string[]) {
  return {
    groupId: groups[talk.group] ?? '',
    date: Temporal.PlainDate.from(talk.from ?? talk.date),
    clocks: null,
    topic: talk.title,
    summary: talk.summary,
    speakerId: members[talk.speaker] ?? null,
    hostId: members[talk.host] ?? null,
    mode: 'LIVE' as const,
    visibility: 'PUBLIC' as const,
  }
}

function clock(at: Temporal.Instant, minutes: number): string {
  const local = at.add({ minutes }).toZonedDateTimeISO(COMMUNITY.timeZone)
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
