import type { Tx } from '@/lib/db/transaction'
import { clockFacts } from '@/lib/checkins/rules-windows'
import type { NightOnPlan } from '@/lib/checkins/types'
import { reject } from '@/lib/shared/outcome'
import { shownMark } from './rules-acts'
import { lastWord } from './rules-last'
import { nameOfMember, readHostActs, readLastChange } from './store'

/**
 * Leaves the transaction where the host's page showed the evening otherwise than it stands: EVENING_CHANGED {what,
 * phase, by, time} says what was done to it meanwhile, by whom and when. The caller holds the night.
 */
export async function requireShown(
  tx: Tx,
  night: NightOnPlan,
  shown: string | undefined,
): Promise<void> {
  if (shown === undefined || shown === shownMark(night)) return
  const word = lastWord(await readHostActs(tx, night.id), await readLastChange(tx, night.id))
  const by = await nameOfMember(tx, word?.byId ?? null)
  const time = word === null ? null : clockFacts(night, word.at)['time']
  const { what = 'PLAN', phase = night.phase } = word ?? {}
  reject('EVENING_CHANGED', { what, phase, by, time: time ?? null })
}
