import { Temporal } from 'temporal-polyfill'
import type { Actor } from '@/lib/auth/types'
import { cancelTalk, postponeTalk } from '@/lib/talks/plan/commands-cancel'
import { moveTalk, planTalk } from '@/lib/talks/plan/commands'
import { expectOk } from './outcomes'
import type { PlannedTalk } from './plan'

const ACTOR: Actor = { kind: 'console' }

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
