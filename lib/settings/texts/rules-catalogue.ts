import { DRAW_TEXT, STILL_HERE_TEXT } from '@/lib/activity/reviews/rules-texts'
import { PLAN_TEXT } from '@/lib/announcements/plan/rules'
import { WELCOME_TEXT } from '@/lib/announcements/rules-welcome'
import { startText } from '@/lib/announcements/texts/rules-start'
import { pastedForm as eveningForm } from '@/lib/announcements/texts/rules-form'
import { ANNOUNCEMENTS, type AnnouncementKind } from '@/lib/announcements/types'
import { VOUCH_TEXT } from '@/lib/applications/vouch/rules-texts'
import { NAMES_TEXT } from '@/lib/compliance/rules-texts'
import { ATTENDANCE_TEXT } from '@/lib/attendance/night/rules-texts'
import type { Locale } from '@/lib/i18n/locale'
import {
  CLAIM_TEXT,
  PERSONAL_LINK_TEXT,
  REMIND_CLAIM_TEXT,
  REMIND_SIGN_IN_TEXT,
} from '@/lib/moving-in/rules-texts'
import { REFERRAL_TEXT } from '@/lib/referrals/links/rules-invitation'
import {
  SPEAKER_DRAW_TEXT,
  SPEAKER_DRAWN_TEXT,
  SPEAKER_LIST_TEXT,
  SPEAKER_TAKEN_TEXT,
} from '@/lib/speaker-draws/rules-texts'
import { ASK_TEXT } from '@/lib/talks/asks/rules-texts'
import { CONFIRM_TEXT } from '@/lib/talks/speaking/rules-texts'
import {
  type AnyPastedForm,
  MAX_TEXT,
  PASTED_KINDS,
  type PastedKind,
  pastedTextForm,
  startPasted,
} from '@/lib/texts/rules-pasted'
import type { TextForm } from '@/lib/texts/types'

/** Every text to paste: those of an evening, and the others as their rooms have them. */
export const TEXT_KINDS = [...ANNOUNCEMENTS, ...PASTED_KINDS] as const
export type TextKindName = AnnouncementKind | PastedKind

const PASTED: Readonly<Record<PastedKind, AnyPastedForm>> = {
  CLAIM: CLAIM_TEXT,
  REMIND_CLAIM: REMIND_CLAIM_TEXT,
  REMIND_SIGN_IN: REMIND_SIGN_IN_TEXT,
  PERSONAL_LINK: PERSONAL_LINK_TEXT,
  WELCOME: WELCOME_TEXT,
  REFERRAL: REFERRAL_TEXT,
  VOUCH: VOUCH_TEXT,
  NAMES: NAMES_TEXT,
  STILL_HERE: STILL_HERE_TEXT,
  REVIEW_DRAW: DRAW_TEXT,
  ATTENDANCE: ATTENDANCE_TEXT,
  ASK: ASK_TEXT,
  SPEAKER_DRAW: SPEAKER_DRAW_TEXT,
  SPEAKER_LIST: SPEAKER_LIST_TEXT,
  SPEAKER_DRAWN: SPEAKER_DRAWN_TEXT,
  SPEAKER_TAKEN: SPEAKER_TAKEN_TEXT,
  CONFIRM: CONFIRM_TEXT,
  PLAN: PLAN_TEXT,
}

/** The texts by what they are of. */
export const TEXT_SHELVES = {
  evening: ANNOUNCEMENTS,
  movingIn: ['CLAIM', 'REMIND_CLAIM', 'REMIND_SIGN_IN', 'PERSONAL_LINK'],
  members: ['WELCOME', 'REFERRAL', 'VOUCH', 'NAMES', 'STILL_HERE', 'REVIEW_DRAW', 'ATTENDANCE'],
  speakers: [
    'ASK',
    'SPEAKER_DRAW',
    'SPEAKER_LIST',
    'SPEAKER_DRAWN',
    'SPEAKER_TAKEN',
    'CONFIRM',
    'PLAN',
  ],
} as const satisfies Readonly<Record<string, readonly TextKindName[]>>

export const SHELVES = ['evening', 'movingIn', 'members', 'speakers'] as const

export function isOfEvening(kind: TextKindName): kind is AnnouncementKind {
  return ANNOUNCEMENTS.some((one) => one === kind)
}

/** What a text can and must say. Pure. */
export function formOf(locale: Locale, kind: TextKindName): TextForm {
  return isOfEvening(kind) ? eveningForm(locale, kind) : pastedTextForm(locale, PASTED[kind])
}

/** The app's own text as one that can be edited. Pure. */
export function startOf(locale: Locale, kind: TextKindName): string {
  return isOfEvening(kind) ? startText(locale, kind) : startPasted(locale, kind)
}

/** Characters that a text of the kind may have. */
export function maxOf(kind: TextKindName): number {
  return isOfEvening(kind) ? MAX_TEXT : (PASTED[kind].max ?? MAX_TEXT)
}
