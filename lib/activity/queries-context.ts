import { currentCommunity } from '@/lib/communities/queries'
import { isLocale, type Locale } from '@/lib/i18n/locale'
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
  const found = await currentCommunity()
  const at = now().epochMilliseconds
  const timeZone = found?.timeZone ?? 'Asia/Shanghai'
  const locale = isLocale(found?.locale) ? found.locale : 'zh'
  return { at, timeZone, locale, today: dayOf(at, timeZone), community: found?.name ?? '' }
}
