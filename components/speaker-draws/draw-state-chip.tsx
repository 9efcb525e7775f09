import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { SpeakerDrawState } from '@/lib/speaker-draws/types'

const TONES: Readonly<Record<SpeakerDrawState, ChipTone>> = {
  OPEN: 'live',
  LISTED: 'live',
  ASKING: 'live',
  TAKEN: 'ok',
  ENDED: 'plain',
  CANCELLED: 'no',
}

export function DrawStateChip({ state }: { readonly state: SpeakerDrawState }) {
  const t = useTranslations('speakerDraws.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
