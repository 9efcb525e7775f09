import { CONSOLE } from '@/lib/auth/fixtures'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { now, toDate } from '@/lib/shared/clock'
import { applyRoster } from '@/lib/rosters/apply/commands'
import { previewRoster } from './commands'
import { rosterForDesk } from './queries'
import { rowFilterSchema } from './schema'

const ZONE = 'Asia/Shanghai'

/** For tests: a day so many days ago in the community's zone, `YYYY-MM-DD`. */
export function day(daysAgo = 0): string {
  return now().toZonedDateTimeISO(ZONE).toPlainDate().subtract({ days: daysAgo }).toString()
}

/** For tests: members who have worn these nicknames for a year; answers their ids. */
export async function wearing(
  groupId: string,
  nicknames: readonly string[],
  status: 'ACTIVE' | 'LEFT' = 'ACTIVE',
): Promise<string[]> {
  const since = toDate(now().subtract({ hours: 24 * 365 }))
  const ids: string[] = []
  for (const text of nicknames) {
    const name = { kind: 'GROUP_NICKNAME' as const, text, folded: fold(text), source: 'test' }
    const { id } = await readable().member.create({
      data: {
        groupId,
        status,
        displayName: text.split('-')[0] ?? text,
        joinedAt: since,
        names: { create: { ...name, heldFrom: since } },
      },
    })
    ids.push(id)
  }
  return ids
}

/** For tests: a preview of these lines, taken today by default. */
export async function preview(
  groupId: string,
  lines: readonly string[],
  { takenOn = day(), complete = true }: { takenOn?: string; complete?: boolean } = {},
): Promise<string> {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  const input = { groupId, takenOn, complete, format: null }
  const outcome = await previewRoster(CONSOLE, input, { name: 'list.txt', bytes })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

export async function apply(id: string, markGone = false) {
  return applyRoster(CONSOLE, id, { markGone, reasonOf: () => '名单' })
}

export async function seen(id: string, query: Readonly<Record<string, string>> = {}) {
  const view = await rosterForDesk(CONSOLE, id, rowFilterSchema.parse(query))
  if (view === null) throw new Error('There is no such roster.')
  return view
}

/** For tests: outcome and nickname of every row, in the order of lines. */
export async function rowsOf(id: string): Promise<string[]> {
  const { rows } = await seen(id)
  return rows.map(({ outcome, nickname }) => `${outcome} ${nickname}`)
}
