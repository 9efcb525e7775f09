import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'

/** How well a found night is borne out, in words: a share of 0.94 helps nobody to decide. */
export function Sure({ confidence }: { readonly confidence: number }) {
  const t = useTranslations('detection.sure')
  if (confidence >= CLEAR) return <span className="text-ink-3">{t('clear')}</span>
  if (confidence >= LIKELY) return <span className="text-ink-3">{t('likely')}</span>
  return <Chip tone="live">{t('unsure')}</Chip>
}

/** Shares of 1, as the detection weighs its reasons. */
const CLEAR = 0.9
const LIKELY = 0.7
