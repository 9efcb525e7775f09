import { dayAndWeekday } from '@/lib/i18n/dates'
import type { Locale } from '@/lib/i18n/locale'
import type { AskView } from '@/lib/talks/asks/types'

/** The evenings that a member is asked for, in one line; `any` for an ask for none in particular. Pure. */
export function askedDays(locale: Locale, { dates }: Pick<AskView, 'dates'>, any: string): string {
  return dates.length === 0 ? any : dates.map((date) => dayAndWeekday(locale, date)).join(' / ')
}
