import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { AskState } from '@/lib/talks/asks/types'

const TONES: Readonly<Record<AskState, ChipTone>> = {
  OPEN: 'plain',
  PROPOSED: 'live',
  ACCEPTED: 'ok',
  DECLINED: 'no',
  WITHDRAWN: 'plain',
  LAPSED: 'no',
  FILLED: 'plain',
  RELEASED: 'no',
  RELEASED_LATE: 'no',
}

/** What became of an ask, in a word. */
export function AskChip({ state }: { readonly state: AskState }) {
  const t = useTranslations('asks.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
