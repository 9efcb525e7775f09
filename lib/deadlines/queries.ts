import type { Temporal } from 'temporal-polyfill'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable, type Tx } from '@/lib/db/transaction'
import { canSeeDuties } from '@/lib/duties/policy'
import { readFacts } from '@/lib/duties/queries-facts'
import { dutyOn } from '@/lib/duties/rules'
import { readPlanContext } from '@/lib/nights/queries'
import { canMark } from './policy'
import {
  ASKED_DAYS,
  CONFIRM_DAYS,
  deadlinesOf,
  lacksConfirmation,
  SHOWN_HOURS,
  stepOf,
  toDo,
} from './rules'
import { listTalks } from './store'
import { MARKED, type Deadline, type DeadlineFacts, type DeadlineView } from './types'

/** The talks of the next days show their deadlines at the desk. */
const DESK_DAYS = 3

/** What is late or due in a group, and what was marked as done of talks to come; null without a role. */
export async function deadlinesDesk(
  viewer: Viewer,
  groupId: string,
): Promise<readonly DeadlineView[] | null> {
  if (!canSeeDuties(viewer)) return null
  const context = await readPlanContext()
  if (context === null) return null
  const { now, timeZone } = context
  const talks = await talksAround(readable(), groupId, now)
  const marked = talks.flatMap((facts) =>
    deadlinesOf(facts, now).filter(
      ({ kind, state }) =>
        state === 'DONE' && facts.marks.some((mark) => mark === kind) && isAhead(facts, now),
    ),
  )
  const listed = [...toDo(talks, now), ...marked]
  const held = await withHolders(readable(), listed, timeZone)
  return held.map(({ memberId, name, ...deadline }) => {
    const { kind, state } = deadline
    const isMarked = MARKED.some((one) => one === kind) && canMark(viewer)
    const group = context.groups.find(({ id }) => id === groupId)
    return {
      ...deadline,
      groupName: group?.name ?? '',
      memberId,
      name,
      step: stepOf(deadline),
      canMark: isMarked && state !== 'DONE',
      canUnmark: isMarked && state === 'DONE',
    }
  })
}

function isAhead({ startsAt }: DeadlineFacts, now: Temporal.Instant): boolean {
  return startsAt.epochMilliseconds > now.epochMilliseconds
}

/** Talks of the next days whose speakers have not confirmed, the next first; null for who does not plan. */
export async function unconfirmedTalks(viewer: Viewer): Promise<readonly string[] | null> {
  const context = canMark(viewer) ? await readPlanContext() : null
  if (context === null) return null
  const { now: from } = context
  const to = from.add({ hours: CONFIRM_DAYS * 24 })
  const talks = await listTalks(readable(), { groupId: null, from, to })
  return talks.filter((facts) => lacksConfirmation(facts, from)).map(({ talkId }) => talkId)
}

/** What is late of the duties that the member has then, or soon due; the longest due first. */
export async function ownDeadlines(viewer: MemberViewer): Promise<readonly DeadlineView[]> {
  if (!canSeeDuties(viewer)) return []
  const context = await readPlanContext()
  if (context === null) return []
  const { now, timeZone, groups } = context
  const listed = toDo(await talksAround(readable(), null, now), now)
  const held = await withHolders(readable(), listed, timeZone)
  return held
    .filter(({ memberId, state }) => memberId === viewer.memberId && state === 'LATE')
    .map((deadline) => ({
      ...deadline,
      groupName: groups.find(({ id }) => id === deadline.groupId)?.name ?? '',
      step: stepOf(deadline),
      canMark: false,
      canUnmark: false,
    }))
}

/** Talks whose deadlines are asked for at the instant; also a step of a command. */
export async function talksAround(
  db: Tx,
  groupId: string | null,
  now: Temporal.Instant,
): Promise<DeadlineFacts[]> {
  const from = now.subtract({ hours: (ASKED_DAYS + 3) * 24 })
  const to = now.add({ hours: DESK_DAYS * 24 + SHOWN_HOURS })
  return listTalks(db, { groupId, from, to })
}

type Held = Deadline & { readonly memberId: string | null; readonly name: string | null }

/** Each with who has the duty on that day: the deputy, where the member is on leave. */
export async function withHolders(
  db: Tx,
  deadlines: readonly Deadline[],
  timeZone: string,
): Promise<Held[]> {
  const dates = deadlines.map(({ date }) => date.toString()).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined) return []
  const day = (text: string) => deadlines.find(({ date }) => date.toString() === text)?.date
  const [from, to] = [day(first), day(last)]
  if (from === undefined || to === undefined) return []
  const { facts } = await readFacts(db, { groupId: null, from, to }, { timeZone })
  return deadlines.map((deadline) => {
    const { groupId, date, duty: kind } = deadline
    const { memberId } = dutyOn({ groupId, kind, date }, facts)
    const name = memberId === null ? null : (facts.people.get(memberId)?.name ?? null)
    return { ...deadline, memberId, name }
  })
}
