import type { Temporal } from 'temporal-polyfill'
import { correctDay } from '@/lib/nights/holidays/commands'
import { weekStartOf } from '@/lib/nights/rules-times'
import { blockNight } from '@/lib/talks/plan/commands-nights'
import { actorOf, CONSOLE, ORGANISER, type DemoCommunity } from './community'
import { expectOk } from './outcomes'

/** So many weeks ahead, where nothing stands on the plan yet. */
const AHEAD = 3

/**
 * Days off of the community itself, with the Sunday that is worked for them, and an evening that is kept free: there on
 * every date that the demo is begun on, beside the public holidays of the season.
 */
export async function keepHolidays(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const monday = weekStartOf(today).add({ weeks: AHEAD })
  const name = '社群周年'
  for (const add of [2, 3, 4]) {
    const input = { date: monday.add({ days: add }), kind: 'HOLIDAY', name } as const
    expectOk(await correctDay(organiser, input), 'DAY_CORRECTED')
  }
  const worked = { date: monday.subtract({ days: 1 }), kind: 'MAKE_UP', name } as const
  expectOk(await correctDay(organiser, worked), 'DAY_CORRECTED')
  const groupId = community.groups[0] ?? ''
  const free = { groupId, date: monday.add({ days: 1 }), reason: '聊天软件那晚维护' }
  expectOk(await blockNight(CONSOLE, free), 'NIGHT_TAKEN')
}
