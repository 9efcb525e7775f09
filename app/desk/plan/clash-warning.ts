import { getLocale, getTranslations } from 'next-intl/server'
import type { Warning } from '@/lib/i18n/answer'
import { insideTitle } from '@/lib/i18n/quotes'
import { clock, dayAndWeekday } from '@/lib/i18n/dates'
import { requireCommunity } from '@/app/frame'
import { planAddress } from '@/components/nights/address'
import type { Locale } from '@/lib/i18n/locale'
import { markOf } from '@/lib/talks/clashes/rules'
import type { Clash } from '@/lib/talks/clashes/types'

/**
 * What the form says before it saves a plan that some people cannot keep, or asks a member for evenings that clash;
 * null without clashes.
 */
export async function clashWarning(
  clashes: readonly Clash[],
  title: 'title' | 'titleOfAsk' = 'title',
): Promise<Warning | null> {
  const mark = markOf(clashes)
  if (mark === null) return null
  const [t, locale, { timeZone, groups }] = await Promise.all([
    getTranslations('desk.plan.clash'),
    getLocale(),
    requireCommunity(),
  ])
  const sentenceOf = (clash: Clash): string => {
    switch (clash.kind) {
      case 'HOLIDAY':
        return clash.name === null ? t('holiday') : t('holidayNamed', { name: clash.name[locale] })
      case 'SHORT_NOTICE':
        return t('shortNotice', { hours: clash.hours })
      case 'SERIES_ORDER': {
        const { number, other } = clash
        return t('seriesOrder', {
          number,
          other: other.number,
          topic: insideTitle(locale, other.topic),
          day: dayAndWeekday(locale, other.date),
        })
      }
      case 'HOST_SPEAKS':
        return t('hostSpeaks')
      case 'ON_LEAVE':
        return clash.until === null
          ? t('onLeave')
          : t('onLeaveUntil', { day: dayAndWeekday(locale, clash.until) })
      case 'ELSEWHERE': {
        const { groupId, topic, startsAt } = clash
        const group = groups.find(({ id }) => id === groupId)?.name ?? ''
        return t('elsewhere', {
          group,
          topic: insideTitle(locale, topic),
          time: clock(startsAt, timeZone),
        })
      }
    }
  }
  return {
    mark,
    message: t(title),
    lines: clashes.map((clash) => ({ ...aboutOf(locale, clash), text: sentenceOf(clash) })),
  }
}

function aboutOf(locale: Locale, clash: Clash): { readonly about: string; readonly href: string } {
  if ('memberId' in clash) {
    const day = clash.on === undefined ? '' : ` · ${dayAndWeekday(locale, clash.on)}`
    return { about: `${clash.name}${day}`, href: `/members/${clash.memberId}` }
  }
  const href = planAddress('/desk/plan', { week: clash.date })
  return { about: dayAndWeekday(locale, clash.date), href }
}
