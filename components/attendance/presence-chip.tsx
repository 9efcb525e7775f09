import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { PresenceSaid } from '@/lib/checkins/corrections/types'

const TONES: Readonly<Record<PresenceSaid, ChipTone>> = {
  ON_TIME: 'ok',
  LATE: 'live',
  CAUGHT_UP: 'plain',
  ABSENT: 'plain',
}

/** What stands of a member at an evening. */
export function PresenceChip({ status }: { readonly status: PresenceSaid }) {
  const t = useTranslations('attendance.status')
  return <Chip tone={TONES[status]}>{t(status)}</Chip>
}
