import type { Tx } from '@/lib/db/transaction'
import { DEFAULT_SETTINGS } from './rules'
import { countryOfZone } from './rules-countries'
import * as store from './store'
import type { CommunitySettings } from './types'

const DEFAULT_GROUP = '群'

/** Creates the community with the default settings and one group, inside the caller's transaction. What exists stays. */
export async function createDefaultCommunity(tx: Tx): Promise<void> {
  const country = countryOfZone(DEFAULT_SETTINGS.timeZone)
  await store.insertCommunity(tx, { ...DEFAULT_SETTINGS, country, setUpAt: null })
  if ((await store.listGroups(tx)).length === 0) await store.insertGroups(tx, [DEFAULT_GROUP], 0)
}

/**
 * Names the community, inside the caller's transaction. Its row is the lock: of several callers at once,
 * the first one succeeds. Answers false when it is set up already.
 */
export async function claimCommunity(
  tx: Tx,
  settings: CommunitySettings,
  setUpAt: Date,
): Promise<boolean> {
  const named = { ...settings, country: countryOfZone(settings.timeZone) }
  await store.insertCommunity(tx, { ...named, setUpAt: null })
  return store.claimCommunity(tx, { ...named, setUpAt })
}

/**
 * Gives the community groups of these names, inside the caller's transaction; answers their ids. Existing
 * groups get the first names, so that they keep their content.
 */
export async function nameGroups(tx: Tx, names: readonly string[]): Promise<string[]> {
  const present = await store.listGroups(tx)
  for (const [position, group] of present.entries()) {
    const name = names[position]
    if (name !== undefined) await store.renameGroup(tx, group.id, name, position)
  }
  await store.insertGroups(tx, names.slice(present.length), present.length)
  return (await store.listGroups(tx)).map((group) => group.id)
}
