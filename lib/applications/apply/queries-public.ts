import { secret } from '@/lib/auth/secret'
import { now } from '@/lib/shared/clock'
import { writeFormTime } from './rules-form-time'

/** When the form was handed out, to travel in it. */
export function formTime(): string {
  return writeFormTime(now(), secret())
}
