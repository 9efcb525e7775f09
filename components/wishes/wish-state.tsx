import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import type { WishState } from '@/lib/talks/wishes/types'

export function WishStateChip({ state }: { readonly state: WishState }) {
  const t = useTranslations('wishes.state')
  const tone = state === 'GIVEN' ? 'ok' : state === 'WANTED' ? 'plain' : 'live'
  return <Chip tone={tone}>{t(state)}</Chip>
}
