import { readable } from '@/lib/db/transaction'
import { readStamp } from './store-stamp'

/**
 * What the public page of a talk is made from, as a short text that differs after every change of it;
 * null unless the talk is public and its transcript published. For the page cache: one round trip.
 */
export async function publicStamp(talkId: string): Promise<string | null> {
  return readStamp(readable(), talkId)
}
