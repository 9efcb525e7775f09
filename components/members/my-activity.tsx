import { useLocale, useTranslations } from 'next-intl'
import { ImmunityLine } from '@/components/activity/status'
import { Section } from '@/components/ui/section'
import type { OwnStatus } from '@/lib/activity/silence/types'
import { dayOfMoment } from '@/lib/i18n/moments'

/** How far a member is from being asked whether they are still here: their own to know, before others. */
export function MyActivity({
  status: { last, windowDays, askedFrom, immunities },
  timeZone,
}: {
  readonly status: OwnStatus
  readonly timeZone: string
}) {
  const t = useTranslations('members.me.activity')
  const kinds = useTranslations('activity.kinds')
  const locale = useLocale()
  const day = (at: number) => dayOfMoment(locale, at, timeZone)
  return (
    <Section title={t('title')}>
      <div className="grid gap-1.5 py-4">
        <p>
          {last === null
            ? t('none', { days: windowDays })
            : t('last', { day: day(last.at), kind: kinds(last.kind) })}
        </p>
        <p className="text-small text-ink-2">
          {askedFrom !== null
            ? t('askedFrom', { day: day(askedFrom) })
            : immunities.length === 0
              ? t('mayBeAsked')
              : null}
        </p>
        {immunities.length === 0 ? null : (
          <p className="flex flex-wrap gap-x-2 text-small text-ink-2">
            {t('immune')}
            {immunities.map((immunity) => (
              <ImmunityLine key={immunity.kind} immunity={immunity} />
            ))}
          </p>
        )}
      </div>
    </Section>
  )
}
