import { ASK_MAIL } from '@/lib/activity/reviews/rules-texts'
import {
  ADMITTED_MAIL,
  DECLINED_MAIL,
  QUESTION_MAIL,
  THANKS_MAIL,
  MOVED_MAIL,
  WAITLISTED_MAIL,
} from '@/lib/applications/notify/rules-letters'
import { PLAIN_MAILS, PROOF_MAILS } from '@/lib/applications/prove/rules-mail'
import { ACCOUNT_LINKED_MAIL } from '@/lib/auth/accounts/mail'
import { ACCESS_ENDED_MAIL } from '@/lib/auth/handed/mail'
import { SIGN_IN_MAIL } from '@/lib/auth/links/mail'
import { PASSKEY_ADDED_MAIL } from '@/lib/auth/passkeys/mail'
import { CLAIM_MAILS } from '@/lib/claims/rules-mail'
import { REMINDER_MAIL } from '@/lib/compliance/rules-texts'
import { LATE_MAIL } from '@/lib/deadlines/rules-mail'
import { DUTY_MAILS, SWAP_MAILS } from '@/lib/duties/rules-mail'
import type { AnyMailForm, MailKind } from '@/lib/mail/rules-kinds'
import { ADDRESS_MAILS, PROVE_MAIL } from '@/lib/members/address/rules-mail'
import { TRANSFER_MAILS } from '@/lib/members/groups/rules-transfer-mail'
import { ROLE_ENDS_MAILS } from '@/lib/members/roles/rules-mail'
import { INVITATION_MAIL } from '@/lib/moving-in/rules-mail'
import { CORRECTIONS_MAIL } from '@/lib/privacy/rules-mail'
import { SEATS_MAIL } from '@/lib/seats/proposals/rules-mail'
import { GROUP_CLOSED_MAIL } from '@/lib/settings/groups/rules-mail'
import { TEST_MAIL } from '@/lib/settings/sending/rules-mail'
import {
  AGREED_MAIL,
  ANSWERED_MAIL,
  ASKED_MAILS,
  REPLIED_MAIL,
  ENDED_MAILS,
} from '@/lib/talks/asks/rules-mail'
import { FOUND_MAIL, GAP_MAILS } from '@/lib/talks/asks/rules-mail-gap'
import { BOOKING_MAILS } from '@/lib/talks/bookings/rules-mail'
import { CHANGE_MAILS } from '@/lib/talks/changes/rules-mail'
import { INTEREST_MAILS } from '@/lib/talks/interest/rules-mail'
import { OFFER_THANKS_MAIL, WAITING_OFFERS_MAIL } from '@/lib/talks/offers/rules-mail'
import { QUESTION_MAILS } from '@/lib/talks/questions/rules-mail'
import { DUE_PROMISES_MAIL } from '@/lib/talks/promises/rules-mail'
import { VACANCY_MAIL } from '@/lib/talks/vacancies/rules-mail'

/** Every mail as its room has it. */
export const MAILS: Readonly<Record<MailKind, AnyMailForm>> = {
  'sign-in': SIGN_IN_MAIL,
  invitation: INVITATION_MAIL,
  'passkey-added': PASSKEY_ADDED_MAIL,
  'account-linked': ACCOUNT_LINKED_MAIL,
  'access-ended': ACCESS_ENDED_MAIL,
  'address-prove': PROVE_MAIL,
  'address-taken': ADDRESS_MAILS.taken,
  'address-changed': ADDRESS_MAILS.changed,
  'address-ended': ADDRESS_MAILS.ended,
  'claim-approved': CLAIM_MAILS.approved,
  'claim-asked': CLAIM_MAILS.asked,
  'apply-prove': PROOF_MAILS.prove,
  'apply-again': PROOF_MAILS.again,
  'apply-return': PROOF_MAILS.return,
  'apply-member': PLAIN_MAILS.member,
  'apply-unvouched': PLAIN_MAILS.unvouched,
  question: QUESTION_MAIL,
  waitlisted: WAITLISTED_MAIL,
  'application-moved': MOVED_MAIL,
  'group-closed': GROUP_CLOSED_MAIL,
  'role-ends': ROLE_ENDS_MAILS.holder,
  'role-ends-owners': ROLE_ENDS_MAILS.owner,
  admitted: ADMITTED_MAIL,
  declined: DECLINED_MAIL,
  thanks: THANKS_MAIL,
  'transfer-approved': TRANSFER_MAILS.approved,
  'transfer-declined': TRANSFER_MAILS.declined,
  'name-reminder': REMINDER_MAIL,
  'still-here': ASK_MAIL,
  'talk-moved': CHANGE_MAILS.MOVED,
  'talk-dated': CHANGE_MAILS.DATED,
  'talk-restored': CHANGE_MAILS.RESTORED,
  'talk-cancelled': CHANGE_MAILS.CANCELLED,
  'talk-postponed': CHANGE_MAILS.POSTPONED,
  'questions-wait': QUESTION_MAILS.WAITING,
  'question-answered': QUESTION_MAILS.ANSWERED,
  'question-wished': QUESTION_MAILS.WISHED,
  'interest-reminder': INTEREST_MAILS.REMINDER,
  'interest-changed': INTEREST_MAILS.CHANGED,
  'booking-confirmed': BOOKING_MAILS.CONFIRMED,
  'booking-declined': BOOKING_MAILS.DECLINED,
  'speaker-asked': ASKED_MAILS.ASKED,
  'speaker-reminded': ASKED_MAILS.REMINDED,
  'standby-asked': GAP_MAILS.ASKED,
  'standby-found': FOUND_MAIL,
  'standby-thanks': GAP_MAILS.FILLED,
  'asked-withdrawn': ENDED_MAILS.WITHDRAWN,
  'asked-unanswered': ENDED_MAILS.UNANSWERED,
  'asked-agreed': AGREED_MAIL,
  'asked-replied': REPLIED_MAIL,
  'ask-answered': ANSWERED_MAIL,
  'offer-thanks': OFFER_THANKS_MAIL,
  'offers-wait': WAITING_OFFERS_MAIL,
  'promises-due': DUE_PROMISES_MAIL,
  'talks-vacated': VACANCY_MAIL,
  'duty-late': LATE_MAIL,
  'duty-passed': DUTY_MAILS.PASSED,
  'duty-taken-over': DUTY_MAILS.TAKEN_OVER,
  'duty-given-back': DUTY_MAILS.GIVEN_BACK,
  'duty-can-again': DUTY_MAILS.CAN_AGAIN,
  'duty-swap-asked': SWAP_MAILS.ASKED,
  'duty-swap-accepted': SWAP_MAILS.ACCEPTED,
  'duty-swap-declined': SWAP_MAILS.DECLINED,
  'duty-swap-lapsed': SWAP_MAILS.LAPSED,
  'seats-open': SEATS_MAIL,
  corrections: CORRECTIONS_MAIL,
  test: TEST_MAIL,
}

/** The mails by whom they reach, in the order in which a person gets them. */
export const MAIL_SHELVES = {
  signIn: [
    'sign-in',
    'invitation',
    'claim-approved',
    'claim-asked',
    'passkey-added',
    'account-linked',
    'access-ended',
    'address-prove',
    'address-changed',
    'address-ended',
    'address-taken',
  ],
  applicants: [
    'apply-prove',
    'apply-again',
    'apply-return',
    'apply-member',
    'apply-unvouched',
    'question',
    'waitlisted',
    'application-moved',
    'admitted',
    'declined',
  ],
  members: [
    'thanks',
    'transfer-approved',
    'transfer-declined',
    'group-closed',
    'role-ends',
    'name-reminder',
    'still-here',
    'interest-reminder',
    'interest-changed',
    'question-answered',
    'question-wished',
  ],
  speakers: [
    'speaker-asked',
    'speaker-reminded',
    'asked-replied',
    'asked-agreed',
    'standby-asked',
    'standby-thanks',
    'standby-found',
    'asked-withdrawn',
    'asked-unanswered',
    'offer-thanks',
    'questions-wait',
    'booking-confirmed',
    'booking-declined',
    'talk-moved',
    'talk-dated',
    'talk-restored',
    'talk-cancelled',
    'talk-postponed',
  ],
  desk: [
    'ask-answered',
    'offers-wait',
    'promises-due',
    'talks-vacated',
    'duty-late',
    'duty-passed',
    'duty-taken-over',
    'duty-given-back',
    'duty-can-again',
    'duty-swap-asked',
    'duty-swap-accepted',
    'duty-swap-declined',
    'duty-swap-lapsed',
    'seats-open',
    'corrections',
    'role-ends-owners',
    'test',
  ],
} as const satisfies Readonly<Record<string, readonly MailKind[]>>

export const SHELVES = ['signIn', 'applicants', 'members', 'speakers', 'desk'] as const
