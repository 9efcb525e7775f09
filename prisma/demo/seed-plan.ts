import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { checkInFor } from '@/lib/checkins/commands'
import { cancelTalk, postponeTalk } from '@/lib/talks/plan/commands-cancel'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { demoZone } from './dates'
import { expectOk } from './outcomes'
import type { PlannedTalk } from './plan'

const ACTOR: Actor = { kind: 'console' }
const ALREADY_HERE = 23
/** In minutes. */
const DAY = 24 * 60

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
    const made = expectOk(await planTalk(ACTOR, inputFor(talk, groups, members)), 'NIGHT_TAKEN')
    if (made === null) continue
    const { talkId } = made
    const reason = talk.reason ?? ''
    if (talk.state === 'cancelled') expectOk(await cancelTalk(ACTOR, { talkId, reason }))
    if (talk.state === 'postponed') expectOk(await postponeTalk(ACTOR, { talkId, reason }))
    if (talk.state === 'moved') {
      const date = Temporal.PlainDate.from(talk.date)
      expectOk(await moveTalk(ACTOR, { talkId, date, clocks: null, reason }))
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
    const left = minutesToDawn(at)
    const pace = Math.min(1, left / 110)
    const clocks = {
      checkInOpens: clock(at, -Math.min(3, DAY - left)),
      checkInCloses: clock(at, 12 * pace),
      starts: clock(at, 12 * pace),
      questions: clock(at, 42 * pace),
      ends: clock(at, 102 * pace),
    }
    const input = { ...inputFor(talk, groups, members), clocks }
    // Refused where people already did something with tonight, and in the last minutes before dawn.
    const made = await planTalk(ACTOR, input)
    if (!made.ok) continue
    for (const memberId of members.slice(30, 30 + ALREADY_HERE)) {
      expectOk(await checkInFor(ACTOR, made.value.nightId, memberId))
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

/** An evening ends at five; one begun shortly before is a short one. */
function minutesToDawn(at: Temporal.Instant): number {
  const { hour, minute } = at.toZonedDateTimeISO(demoZone())
  const left = (29 * 60 - hour * 60 - minute) % DAY
  return left === 0 ? DAY : left
}

function clock(at: Temporal.Instant, minutes: number): string {
  const local = at.add({ minutes: Math.round(minutes) }).toZonedDateTimeISO(demoZone())
  return local.toPlainTime().toString({ smallestUnit: 'minute' })
}
