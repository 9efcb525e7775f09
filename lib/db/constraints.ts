/**
 * What a violated constraint means to the person who caused it. Rooms decide before they write; these
 * catch the race that is left. A constraint that is not listed is a fault of the program.
 */
const MEANINGS: Readonly<Record<string, Meaning>> = {
  Member_email_key: { code: 'EMAIL_TAKEN', field: 'email' },
  Night_groupId_date_key: { code: 'NIGHT_TAKEN', field: 'date' },
  talk_one_per_night: { code: 'NIGHT_TAKEN', field: 'date' },
  night_kept_free: { code: 'NIGHT_KEPT_FREE', field: 'date' },
  night_without_talk: { code: 'NIGHT_TAKEN', field: 'date' },
  night_times_in_order: { code: 'TIMES_OUT_OF_ORDER', field: 'clocks.starts' },
  group_not_overfull: { code: 'GROUP_FULL', field: 'groupId' },
  group_buffer_kept: { code: 'GROUP_FULL', field: 'groupId' },
  quota_not_overdrawn: { code: 'QUOTA_SPENT' },
  one_application_open: { code: 'APPLICATION_OPEN_ALREADY' },
  Application_referralId_key: { code: 'LINK_USED_UP' },
  one_duty_of_day: { code: 'DUTY_TAKEN', field: 'firstDay' },
  one_takeover_of_day: { code: 'DUTY_CHANGED' },
  one_swap_asked: { code: 'DUTY_SWAP_ASKED' },
  one_wish_open: { code: 'WISH_THERE_ALREADY', field: 'topic' },
  TalkPromise_messageId_key: { code: 'PROMISE_NOTED' },
  TalkOffer_talkId_key: { code: 'PROMISE_TALK_TAKEN', field: 'talkId' },
  SeriesPart_seriesId_number_key: { code: 'PART_TAKEN', field: 'number' },
  sequel_one_way: { code: 'SEQUEL_OTHER_WAY', field: 'ofId' },
  question_on_air: { code: 'QUESTION_CHANGED' },
  one_transfer_asked: { code: 'TRANSFER_ASKED_ALREADY' },
  one_exemption: { code: 'EXEMPT_ALREADY' },
  one_speaker_draw: { code: 'DRAW_THERE_ALREADY' },
  one_review_open: { code: 'REVIEW_OPEN_ALREADY' },
  ComplianceDecision_memberId_round_key: { code: 'DECIDED_ALREADY' },
  one_kind_per_text: { code: 'TAUGHT_ALREADY', field: 'text' },
  LinkedAccount_provider_issuer_subject_key: { code: 'ACCOUNT_OF_ANOTHER' },
  Passkey_credentialId_key: { code: 'PASSKEY_KNOWN' },
  one_correction_of_day: { code: 'DAY_CORRECTED', field: 'date' },
  group_open: { code: 'GROUP_CLOSED' },
  group_of_home: { code: 'GROUP_IS_SIDE' },
  Group_name_key: { code: 'GROUP_NAME_TAKEN', field: 'name' },
}

export type Meaning = { readonly code: string; readonly field?: string }

/** The meaning of a database error, or null when no known constraint caused it. */
export function refusalOf(cause: unknown): Meaning | null {
  const name = constraintOf(cause, Object.keys(MEANINGS))
  return name === null ? null : (MEANINGS[name] ?? null)
}

/**
 * The name of the violated constraint. For a unique one the driver names it; for check and exclusion
 * constraints Prisma hands on only the sentence, in the server's language, and it is searched there.
 */
export function constraintOf(cause: unknown, known: readonly string[] = []): string | null {
  const facts = factsOf(cause)
  const index = facts['constraint']
  if (typeof index === 'string') return index
  if (isRecord(index) && typeof index['index'] === 'string') return index['index']
  const message = [facts['originalMessage'], facts['message']].find((m) => typeof m === 'string')
  if (typeof message !== 'string' || !CONSTRAINT_STATES.has(stateOf(facts))) return null
  return known.find((name) => message.includes(name)) ?? null
}

/** Whether the database ended the transaction because it and another waited for each other. */
export function isDeadlock(cause: unknown): boolean {
  return stateOf(factsOf(cause)) === '40P01'
}

/** Whether a row itself was at fault (bad data, or a violated constraint), and not the database. */
export function isRowFault(cause: unknown): boolean {
  return /^2[23]/u.test(stateOf(factsOf(cause)))
}

// unique, exclusion, check
const CONSTRAINT_STATES = new Set(['23505', '23P01', '23514'])

function stateOf(facts: Readonly<Record<string, unknown>>): string {
  const state = facts['originalCode'] ?? facts['code']
  return typeof state === 'string' ? state : ''
}

/** Prisma wraps the driver's facts twice; an error of `pg` carries them itself. */
function factsOf(cause: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(cause)) return {}
  const meta = isRecord(cause['meta']) ? cause['meta'] : {}
  const driver = isRecord(meta['driverAdapterError']) ? meta['driverAdapterError'] : cause
  return isRecord(driver['cause']) ? driver['cause'] : driver
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
