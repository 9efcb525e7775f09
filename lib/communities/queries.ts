import { cache } from 'react'
import { readable } from '@/lib/db/transaction'
import * as store from './store'
import type { CommunityView } from './types'

/** The community with its groups; null on an unused database. Read once per request. */
export const currentCommunity = cache(async (): Promise<CommunityView | null> =>
  store.findCommunity(readable()),
)
