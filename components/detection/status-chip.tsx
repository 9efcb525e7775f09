import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { NightStatus } from '@/lib/detection/types'

/** Whether the night was held. */
export function StatusChip({ status }: { readonly status: NightStatus }) {
  const t = useTranslations('detection.status')
  return <Chip tone={status === 'held' ? 'plain' : 'no'}>{t(status)}</Chip>
}
