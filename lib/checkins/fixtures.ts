import { createEvening } from '@/lib/nights/fixtures'
import type { NightFacts } from './types'

export { shanghai as at } from '@/lib/nights/fixtures'

/** The evening of `lib/nights/fixtures`, in a community of Shanghai. */
export function evening(facts: Partial<NightFacts> = {}): NightFacts {
  return { timeZone: 'Asia/Shanghai', ...createEvening(), ...facts }
}
