import type { Temporal } from 'temporal-polyfill'
import { addGroup } from '@/lib/communities/settings/commands-groups'
import { currentCommunity } from '@/lib/communities/queries'
import { grantException } from '@/lib/members/groups/commands'
import { changeKind, closeGroup } from '@/lib/settings/groups/commands'
import { saveTemplate } from '@/lib/nights/templates/commands'
import { FIRST_TEMPLATE } from '@/lib/nights/templates/rules'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** On Sundays, at the times of every evening. */
const SUNDAY = 7
const SIDE = { name: '读书小组', about: '两周读完一本，读完在夜话里讲' }
/** Every so manieth member of the first fifty reads along. */
const READS = 6
const CLOSED = { name: '筹备群', about: '夜话开始以前，大家在这里商量怎么办' }
const CLOSED_DAYS = 300

/** A group beside the homes with members of both, and one that was closed long ago. */
export async function addGroups(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const side = await madeOnce(SIDE)
  const closed = await madeOnce(CLOSED)
  // A demo that people filled with groups of their own has room for no more.
  if (side === null || closed === null) return
  expectOk(await changeKind(CONSOLE, { groupId: side, kind: 'SIDE' }))
  const week = { ...FIRST_TEMPLATE, weekdays: [SUNDAY], note: '只在周日晚上', groupId: side }
  const saved = saveTemplate(CONSOLE, { ...week, after: 1, effectiveFrom: today.toString() })
  expectOk(await saved, 'POLICY_CHANGED')
  const readers = community.members.slice(0, 50).filter((_, at) => at % READS === ORGANISER)
  for (const memberId of readers) {
    const seat = { memberId, groupId: side, reason: '一起读书' }
    expectOk(await grantException(organiser, seat), 'EXCEPTION_HELD')
  }
  const reason = '两个正式的群开起来以后，这里不再用了'
  const closing = () => closeGroup(CONSOLE, { groupId: closed, reason })
  expectOk(await ago(today, CLOSED_DAYS, closing), 'GROUP_CLOSED_ALREADY')
}

async function madeOnce(group: typeof SIDE): Promise<string | null> {
  expectOk(await addGroup(CONSOLE, group), 'GROUP_NAME_TAKEN', 'TOO_MANY_GROUPS')
  return (await currentCommunity())?.groups.find(({ name }) => name === group.name)?.id ?? null
}
