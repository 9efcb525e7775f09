import type { ChipTone } from '@/components/ui/chip'
import type { VerdictName } from '@/lib/naming/types'

export const VERDICT_TONES: Readonly<Record<VerdictName, ChipTone>> = {
  compliant: 'ok',
  fixable: 'live',
  incomplete: 'no',
  unreadable: 'no',
}
