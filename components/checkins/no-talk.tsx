import { useLocale, useTranslations } from 'next-intl'
import { dayName } from '@/components/nights/day-name'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { dayAndWeekday, dayWithZone } from '@/lib/i18n/dates'
import type { Departure, TonightView } from '@/lib/talks/view/types'
import type { GroupView } from '@/lib/nights/types'

/** An evening without a talk: empty, kept free, or one that was called off, with the reason and what next. */
export function NoTalk({
  tonight,
  elsewhere,
}: {
  readonly tonight: TonightView
  readonly elsewhere: GroupView | null
}) {
  const t = useTranslations('checkins')
  const home = useTranslations('home')
  const locale = useLocale()
  const { night, timeZone } = tonight
  const gone = night?.departures.at(-1)
  const days = useTranslations('holidays')
  const day = night?.day
  const holiday = day?.kind === 'HOLIDAY' ? (dayName(locale, day) ?? days('day.HOLIDAY')) : null
  return (
    <>
      <p className="text-small text-ink-2">{dayWithZone(locale, tonight.tonight, timeZone)}</p>
      {gone !== undefined ? (
        <Gone departure={gone} />
      ) : night?.blockedReason != null ? (
        <>
          <h1 className="mt-3 text-display">{t('blocked.title')}</h1>
          <p className="mt-3 text-lead text-ink-2">
            {t('blocked.text', { reason: night.blockedReason })}
          </p>
        </>
      ) : (
        <>
          <h1 className="mt-3 text-display">
            {night === null || night.day.kind === 'HOLIDAY' ? home('weekend') : t('empty.title')}
          </h1>
          <p className="mt-3 text-lead text-ink-2">
            {holiday !== null && elsewhere === null
              ? days('offFor', { name: holiday })
              : elsewhere === null
                ? t('empty.text')
                : t('empty.otherGroup', { group: elsewhere.name })}
          </p>
        </>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        {elsewhere === null ? null : (
          <LinkButton href={`/tonight?group=${elsewhere.id}`} tone="primary">
            {t('empty.see', { group: elsewhere.name })}
          </LinkButton>
        )}
        <LinkButton href="/schedule" tone={elsewhere === null ? 'primary' : 'plain'}>
          {t('empty.schedule')}
        </LinkButton>
      </div>
    </>
  )
}

function Gone({ departure: { talk, movedTo, became } }: { readonly departure: Departure }) {
  const t = useTranslations('checkins')
  const locale = useLocale()
  const cancelled = became === 'CANCELLED'
  return (
    <>
      <p className="mt-3">
        <Chip tone="no">{cancelled ? t('chip.cancelled') : t('chip.postponed')}</Chip>
      </p>
      <h1 className="mt-3 text-display">
        {cancelled ? t('cancelled.title') : t('postponed.title')}
      </h1>
      <p className="mt-3 font-serif text-lead">
        <del className="text-ink-3">{talk.topic}</del>
      </p>
      {cancelled ? null : (
        <p className="mt-1 text-lead text-ink-2">
          {movedTo === null
            ? t('postponed.later')
            : t('postponed.moved', { date: dayAndWeekday(locale, movedTo) })}
        </p>
      )}
      {talk.reason === null ? null : (
        <p className="mt-1 text-lead text-ink-2">
          {t('cancelled.reason', { reason: talk.reason })}
        </p>
      )}
    </>
  )
}
