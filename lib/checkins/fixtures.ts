import { createEvening } from '@/lib/nights/fixtures'
import type { RecordedNight } from './types'

export { shanghai as at } from '@/lib/nights/fixtures'

/** The evening of `lib/nights/fixtures`, in a community of Shanghai. */
export function evening(facts: Partial<RecordedNight> = {}): RecordedNight {
  return { timeZone: 'Asia/Shanghai', ...createEvening(), ...facts }
}
