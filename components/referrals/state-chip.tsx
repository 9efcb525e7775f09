import { useTranslations } from 'next-intl'
import { Chip, type ChipTone } from '@/components/ui/chip'
import type { ReferralState } from '@/lib/referrals/types'

const TONES: Readonly<Record<ReferralState, ChipTone>> = {
  OPEN: 'live',
  APPLIED: 'live',
  ADMITTED: 'ok',
  DECLINED: 'no',
  RETRACTED: 'plain',
  EXPIRED: 'plain',
  WITHDRAWN: 'plain',
}

/** How far a referral has come, in a word. */
export function ReferralChip({ state }: { readonly state: ReferralState }) {
  const t = useTranslations('referrals.states')
  return <Chip tone={TONES[state]}>{t(state)}</Chip>
}
