import { currentSettings } from '@/lib/communities/queries'
import type { Locale } from '@/lib/i18n/locale'
import { now } from '@/lib/shared/clock'
import { dayOf } from './rules-days'

export type Context = {
  readonly at: number
  readonly today: string
  readonly timeZone: string
  /** The language of the chat group. */
  readonly locale: Locale
  readonly community: string
}

/** The instant, day, time zone, language and community that a review works with. */
export async function readContext(): Promise<Context> {
  const at = now().epochMilliseconds
  const { name: community, timeZone, locale } = await currentSettings()
  return { at, timeZone, locale, today: dayOf(at, timeZone), community }
}
