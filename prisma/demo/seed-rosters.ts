import type { Temporal } from 'temporal-polyfill'
import { changeStatus } from '@/lib/members/status/commands'
import { leaveOutRest, previewRoster } from '@/lib/rosters/commands'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { actorOf, ORGANISER, type DemoCommunity } from './community'
import { ago } from './dates'
import { expectOk } from './outcomes'

/** Who came later than everybody else, as the lists of the group show them. */
const NEWCOMERS = [
  ['简知秋-松果零售-产品-成都', '骆一川_渡口科技_研发', '温若水-归雁旅行'],
  ['施牧之-九桁数据-算法-杭州', 'Wren 柏-Lumen Pay-产品', '梅初雪-晴川银行-合规-上海'],
] as const

/** Two lists of the first group some weeks apart, and one that waits to be decided about. */
export async function applyRosters(
  community: DemoCommunity,
  today: Temporal.PlainDate,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const first = [...nicknames(community, 0), ...NEWCOMERS[0]]
  await ago(today, 44, () => bring(community, today, 45, first, true))
  const second = [...nicknames(community, 1), ...NEWCOMERS[0], ...NEWCOMERS[1]]
  await ago(today, 9, () => bring(community, today, 10, second, true))
  // The console takes people out between two lists; the later one brings a member back.
  const memberId = community.members[151] ?? ''
  const back = { memberId, status: 'ACTIVE', reason: '名单里又看到了' } as const
  expectOk(await ago(today, 8, () => changeStatus(organiser, back)), 'STATUS_UNCHANGED')
  const waiting = [...nicknames(community, 2), '沈先生', 'Mira', '新来的']
  await ago(today, 1, () => bring(community, today, 1, waiting, false))
}

async function bring(
  community: DemoCommunity,
  today: Temporal.PlainDate,
  days: number,
  lines: readonly string[],
  apply: boolean,
): Promise<void> {
  const organiser = actorOf(community, ORGANISER)
  const takenOn = today.subtract({ days }).toString()
  const groupId = community.groups[0] ?? ''
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const input = { groupId, takenOn, complete: true, format: 'LIST' } as const
  const file = { name: `${takenOn}.txt`, bytes }
  const id = expectOk(await previewRoster(organiser, input, file)) ?? ''
  if (!apply) return
  expectOk(await leaveOutRest(organiser, id))
  const reasonOf = () => `名单 ${takenOn}`
  expectOk(await applyRoster(organiser, id, { markGone: false, reasonOf }))
}

/** The first group's nicknames at a wave: by then some were corrected, and some went wrong. */
function nicknames({ people }: DemoCommunity, wave: number): string[] {
  return people.flatMap(({ group, nickname, displayName, company, position }, number) => {
    if (group !== 0 || [151, 152].includes(number) || number === 160) return []
    if (wave === 0 || number < 60 || company === null || position === null) return [nickname]
    if (number % 11 === 5) return [[displayName, company, position].join('-')]
    return number % 29 === 3 ? [[displayName, company].join('-')] : [nickname]
  })
}
