import type { Tx } from '@/lib/db/transaction'
import { broadcast } from '@/lib/live/broadcast'
import { nightTopic } from '@/lib/nights/rules-topics'
import type { TalkAsked } from './types'

/** Open pages of the evening hear that something about its questions changed. */
export async function notifyPages(tx: Tx, talk: Pick<TalkAsked, 'nightId'> | null): Promise<void> {
  if (talk?.nightId != null) await broadcast(tx, nightTopic(talk.nightId))
}
