import type { ChipTone } from '@/components/ui/chip'
import type { ApplicationState } from '@/lib/applications/types'
import type { Warning } from '@/lib/applications/desk/types'

export const PATH = '/desk/applications'

export const STATE_TONES: Readonly<Record<ApplicationState, ChipTone>> = {
  PROVING: 'plain',
  VOUCHING: 'plain',
  WAITING: 'live',
  ASKED: 'plain',
  WAITLISTED: 'plain',
  ADMITTED: 'ok',
  DECLINED: 'no',
  WITHDRAWN: 'plain',
  EXPIRED: 'plain',
}

export const WARNING_TONES: Readonly<Record<Warning, ChipTone>> = {
  SPAM: 'no',
  DUPLICATE: 'no',
  NICKNAME: 'live',
  UNPROVEN: 'live',
  NO_REFERRER: 'plain',
}
