import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { Departure, NightView, TalkView } from '@/lib/talks/view/types'

/** The one thing worth knowing of a talk that stands on a night. */
export function TalkChip({ talk, night }: { readonly talk: TalkView; readonly night: NightView }) {
  const t = useTranslations('schedule.chip')
  const statuses = useTranslations('schedule.status')
  if (talk.visibility === 'KEPT') return <Chip tone="no">{t('kept')}</Chip>
  if (talk.state === 'HELD' || night.status === 'OVER') return <Chip tone="ok">{t('held')}</Chip>
  if (night.status !== 'AHEAD') {
    return (
      <Chip tone="live" dot>
        {night.status === 'CHECK_IN' ? t('checkIn') : statuses(night.status)}
      </Chip>
    )
  }
  if (talk.movedFrom !== null) {
    return <Chip tone="live">{t(talk.movedFrom.equals(night.date) ? 'timeMoved' : 'moved')}</Chip>
  }
  if (talk.mode === 'DOCUMENT') return <Chip>{t('document')}</Chip>
  return <Chip>{t(talk.visibility === 'MEMBERS' ? 'members' : 'planned')}</Chip>
}

/** What became of a talk that was meant for the night. */
export function DepartureChip({ departure }: { readonly departure: Departure }) {
  const t = useTranslations('schedule.chip')
  // Amber stands where the talk went to, and so does what became of it there.
  if (departure.became === 'MOVED') return <Chip>{t('moved')}</Chip>
  return <Chip tone="no">{t(departure.became === 'POSTPONED' ? 'postponed' : 'cancelled')}</Chip>
}
