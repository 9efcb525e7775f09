import { currentSettings } from '@/lib/communities/queries'
import { readable } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { timeDecisions } from './numbers/store-applications'
import { prospectOf, type Prospect } from './rules-prospect'
import { listRooms } from './store'
import { timeLists } from './store-public'

/** How far back times are counted, in days: what was before says little of what will be. */
const LOOK_BACK = 180

/** What an applicant may expect of each group, by its id. Counts of persons, and no person; no permission is needed. */
export async function prospectsForApplicants(): Promise<ReadonlyMap<string, Prospect>> {
  const db = readable()
  const since = now().subtract({ hours: 24 * LOOK_BACK })
  const [{ timeZone }, rooms, lists] = await Promise.all([
    currentSettings(),
    listRooms(db),
    timeLists(db, since),
  ])
  const prospects = await Promise.all(
    rooms.map(async ({ groupId, capacity, taken, kept, free }) => {
      const { all } = await timeDecisions(db, since, { groupId, timeZone })
      const list = lists.find((one) => one.groupId === groupId)
      const { waiting = 0, admitted = 0, days = null } = list ?? {}
      const { decided, median } = all
      const seats = { capacity, taken: taken + kept, free }
      return [groupId, prospectOf({ ...seats, waiting, admitted, days, decided, median })] as const
    }),
  )
  return new Map(prospects)
}
