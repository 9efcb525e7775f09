import { useLocale, useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Immunity, ActivityStatus, ActivityState } from '@/lib/activity/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import { dayInWords } from './day'

const TONES: Readonly<Record<ActivityState, ChipTone>> = {
  ACTIVE: 'ok',
  IMMUNE: 'plain',
  UNRESOLVED: 'live',
  SILENT: 'no',
}

export function StatusChip({ state }: { readonly state: ActivityState }) {
  const t = useTranslations('activity')
  return <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
}

/** The reasons of a member's status: the last evidence, every immunity with its end, the possible double. */
export function StatusReasons({
  status,
  timeZone,
}: {
  readonly status: ActivityStatus
  readonly timeZone: string
}) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const { last } = status
  return (
    <span className="grid gap-0.5 text-small text-ink-2">
      {status.state === 'IMMUNE'
        ? status.immunities.map((immunity) => (
            <ImmunityLine key={immunity.kind} immunity={immunity} />
          ))
        : null}
      {status.state === 'UNRESOLVED' ? (
        <span>
          {t('doubt', {
            name: status.doubt.name,
            day: dayOfMoment(locale, status.doubt.at, timeZone),
          })}
        </span>
      ) : null}
      <span>
        {last === null
          ? t('never')
          : t('last', {
              kind: t(`kinds.${last.kind}`),
              day: dayOfMoment(locale, last.at, timeZone),
            })}
      </span>
    </span>
  )
}

/** What keeps a member from being asked, and until when. */
export function ImmunityLine({ immunity: { kind, until } }: { readonly immunity: Immunity }) {
  const t = useTranslations('activity.immune')
  const locale = useLocale()
  if (until !== null) return <span>{t(kind, { until: dayInWords(locale, until) })}</span>
  if (kind === 'SPEAKER' || kind === 'NEWCOMER' || kind === 'STILL_HERE') return null
  return <span>{t(`${kind}_OPEN`)}</span>
}
