import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { FoundNightStatus } from '@/lib/detection/detector/types'

/** Whether the night was held. */
export function StatusChip({ status }: { readonly status: FoundNightStatus }) {
  const t = useTranslations('detection.status')
  return <Chip tone={status === 'held' ? 'plain' : 'no'}>{t(status)}</Chip>
}

/** Shares of 1, as the detection weighs its reasons. */
const CLEAR = 0.9
const LIKELY = 0.7

/** How well a found night is borne out, in words: a share of 0.94 does not help to decide. */
export function Confidence({ confidence }: { readonly confidence: number }) {
  const t = useTranslations('detection.confidence')
  if (confidence >= CLEAR) return <span className="text-ink-3">{t('clear')}</span>
  if (confidence >= LIKELY) return <span className="text-ink-3">{t('likely')}</span>
  return <Chip tone="live">{t('unsure')}</Chip>
}
