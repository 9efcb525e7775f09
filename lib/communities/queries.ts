import { cache } from 'react'
import { readable, type Tx } from '@/lib/db/transaction'
import { settingsOf } from './rules'
import { findCommunity, findDeskByPasskey } from './store'
import type { CommunitySettings, CommunityView } from './types'

/** The community with its groups; null on an unused database. Read once per request. */
export const currentCommunity = cache(async (): Promise<CommunityView | null> =>
  findCommunity(readable()),
)

/** Name, time zone and language, with the defaults before the set-up. Read once per request. */
export async function currentSettings(): Promise<CommunitySettings> {
  return settingsOf(await currentCommunity())
}

/** Whether duties count only where a passkey opened the session. */
export async function isDeskByPasskey(): Promise<boolean> {
  return findDeskByPasskey(readable())
}

/** The same as `currentCommunity`, inside the caller's transaction. */
export async function readCommunity(tx: Tx): Promise<CommunityView | null> {
  return findCommunity(tx)
}

/** The same as `currentSettings`, inside the caller's transaction. */
export async function readSettings(tx: Tx): Promise<CommunitySettings> {
  return settingsOf(await findCommunity(tx))
}
