import { useLocale, useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { Immunity, Standing, StandingState } from '@/lib/activity/types'
import { dayOfMoment } from '@/lib/i18n/moments'
import { dayInWords } from './day'

const TONES: Readonly<Record<StandingState, ChipTone>> = {
  ACTIVE: 'ok',
  IMMUNE: 'plain',
  UNRESOLVED: 'live',
  SILENT: 'no',
}

export function StandingChip({ state }: { readonly state: StandingState }) {
  const t = useTranslations('activity')
  return <Chip tone={TONES[state]}>{t(`states.${state}`)}</Chip>
}

/** Why somebody stands as they do: the last evidence, every immunity with its end, who it may be. */
export function StandingWhy({
  standing,
  timeZone,
}: {
  readonly standing: Standing
  readonly timeZone: string
}) {
  const t = useTranslations('activity')
  const locale = useLocale()
  const { last } = standing
  return (
    <span className="grid gap-0.5 text-small text-ink-2">
      {standing.state === 'IMMUNE'
        ? standing.immunities.map((immunity) => (
            <ImmunityLine key={immunity.kind} immunity={immunity} />
          ))
        : null}
      {standing.state === 'UNRESOLVED' ? (
        <span>
          {t('doubt', {
            name: standing.doubt.name,
            day: dayOfMoment(locale, standing.doubt.at, timeZone),
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

function ImmunityLine({ immunity: { kind, until } }: { readonly immunity: Immunity }) {
  const t = useTranslations('activity.immune')
  const locale = useLocale()
  if (until !== null) return <span>{t(kind, { until: dayInWords(locale, until) })}</span>
  if (kind === 'SPEAKER' || kind === 'NEWCOMER') return null
  return <span>{t(`${kind}_OPEN`)}</span>
}
