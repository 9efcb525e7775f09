import { Temporal } from 'temporal-polyfill'

/** At most `max` times within each window of so many minutes. */
export type Limit = { readonly name: string; readonly max: number; readonly minutes: number }

/** What a visitor can do without signing in, and what members write for others to read, and how often. */
export const LIMITS = {
  linkByAddress: { name: 'link-address', max: 5, minutes: 15 },
  linkByClient: { name: 'link-client', max: 30, minutes: 15 },
  openByClient: { name: 'open-client', max: 60, minutes: 15 },
  /** A household, an office or a provider’s gateway is one client: on the evening of moving in, many of its members come. */
  claimByClient: { name: 'claim-client', max: 60, minutes: 15 },
  findByClient: { name: 'claim-find-client', max: 300, minutes: 15 },
  /** The sign-in page asks for one when it is opened: as many as its readers. */
  passkeyByClient: { name: 'passkey-client', max: 600, minutes: 15 },
  passkeyTryByClient: { name: 'passkey-try-client', max: 60, minutes: 15 },
  addressByMember: { name: 'address-member', max: 5, minutes: 60 },
  addressByMailbox: { name: 'address-mailbox', max: 5, minutes: 60 },
  addressByClient: { name: 'address-client', max: 60, minutes: 15 },
  providerByClient: { name: 'provider-client', max: 60, minutes: 15 },
  wishByMember: { name: 'wish-member', max: 20, minutes: 60 },
  promiseByMember: { name: 'promise-member', max: 20, minutes: 60 },
  questionByMember: { name: 'question-member', max: 20, minutes: 60 },
  bookByMember: { name: 'book-member', max: 20, minutes: 60 },
  /** Of one day: each of these mails another. */
  dutyByDay: { name: 'duty-day', max: 5, minutes: 60 },
  answerByAsk: { name: 'answer-ask', max: 30, minutes: 60 },
  talkWordsByMember: { name: 'talk-words-member', max: 60, minutes: 60 },
  voteByMember: { name: 'vote-member', max: 300, minutes: 60 },
  calendarByMember: { name: 'calendar-member', max: 20, minutes: 60 },
  setupByClient: { name: 'setup-client', max: 10, minutes: 15 },
} as const satisfies Record<string, Limit>

/** The start of the window in which the instant falls: windows are laid from the epoch. */
export function windowOf(limit: Limit, now: Temporal.Instant): Temporal.Instant {
  const length = limit.minutes * 60_000
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now.epochMilliseconds / length) * length)
}

/** Whole minutes until the next window, at least 1. */
export function minutesLeft(limit: Limit, now: Temporal.Instant): number {
  const end = windowOf(limit, now).add({ minutes: limit.minutes })
  return Math.max(1, Math.ceil(now.until(end).total('minutes')))
}
