'use client'

import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { NightPhase } from '@/lib/nights/types'
import type { LiveNight, OwnPresence } from '@/lib/checkins/types-live'
import { clockIn } from './clock'

/** One's own presence, and what the evening is at. */
export function NightChips({
  night,
  own,
  phase,
  timeZone,
}: {
  readonly night: LiveNight
  readonly own: OwnPresence | null
  readonly phase: NightPhase
  readonly timeZone: string
}) {
  return (
    <p className="flex flex-wrap gap-2">
      {own === null ? null : <OwnChip own={own} timeZone={timeZone} />}
      <NowChip night={night} phase={phase} quiet={own !== null} />
    </p>
  )
}

function OwnChip({ own, timeZone }: { readonly own: OwnPresence; readonly timeZone: string }) {
  const t = useTranslations('checkins')
  if (own.via === 'DUTY') return <Chip tone="ok">{t('chip.duty', { duty: t('duty') })}</Chip>
  const facts = { time: clockIn(own.at, timeZone), status: t(`status.${own.status}`) }
  return <Chip tone="ok">{t('chip.present', facts)}</Chip>
}

function NowChip({
  night,
  phase,
  quiet,
}: {
  readonly night: LiveNight
  readonly phase: NightPhase
  /** Once checked in, an open window needs nothing of the reader any more. */
  readonly quiet: boolean
}) {
  const t = useTranslations('checkins')
  if (night.window === 'OVER') return <Chip>{t('chip.over')}</Chip>
  if (night.window === 'BEFORE') return <Chip>{t('chip.ahead')}</Chip>
  const live = phase === 'CHECK_IN' || phase === 'ANNOUNCED'
  if (live && night.window === 'AFTER') return <Chip>{t('chip.closed')}</Chip>
  return (
    <Chip tone={quiet && live ? 'plain' : 'live'} dot={!(quiet && live)}>
      {live ? t('chip.open') : t(`phase.${phase}`)}
    </Chip>
  )
}
