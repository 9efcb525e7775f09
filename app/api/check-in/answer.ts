import { createTranslator } from 'next-intl'
import type { Viewer } from '@/lib/auth/types'
import { checkIn, withdrawCheckIn } from '@/lib/checkins/commands'
import { sendKeptTap } from '@/lib/checkins/offline/commands'
import type { KeptTapInput } from '@/lib/checkins/offline/schema'
import type { CheckInFact } from '@/lib/checkins/types'
import type { CheckInAnswer } from '@/lib/checkins/types-live'
import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { refusalSentence } from '@/lib/i18n/refusal'
import type { Outcome } from '@/lib/shared/outcome'

/**
 * The form's fields: `nightId`, `act=withdraw` to take it back, `group` to come back to. With `tap`, the id of a tap that
 * the device kept, and what lib/offline/taps.ts says of it.
 */
export type TapFields = URLSearchParams

/** Longest form of ours, in bytes; anything longer is no form of ours. */
export const LONGEST_TAP = 1024

/** Reads the form. What is no form of ours has no fields, and is not read to its end. */
export async function readTap(
  contentType: string | null,
  body: AsyncIterable<Uint8Array> | null,
): Promise<TapFields> {
  if (!isForm(contentType) || body === null) return new URLSearchParams()
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of body) {
    length += part.byteLength
    if (length > LONGEST_TAP) return new URLSearchParams()
    parts.push(part)
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

export function isForm(contentType: string | null): boolean {
  return contentType?.startsWith('application/x-www-form-urlencoded') === true
}

/** Does what the form asks for, and says how it went. */
export async function answerTap(
  viewer: Viewer,
  fields: TapFields,
  locale: Locale,
): Promise<CheckInAnswer> {
  const nightId = fields.get('nightId') ?? ''
  if (fields.get('act') === 'withdraw') {
    return toAnswer(await withdrawCheckIn(viewer, nightId), locale, () => null)
  }
  if (fields.has('tap')) {
    const kept = await sendKeptTap(viewer, keptTap(fields))
    return toAnswer(kept, locale, ({ checkIn: own }) => own && toOwn(own))
  }
  return toAnswer(await checkIn(viewer, nightId), locale, ({ checkIn: own }) => toOwn(own))
}

function keptTap(fields: TapFields): KeptTapInput {
  const field = (name: string) => fields.get(name) ?? ''
  return {
    id: field('tap'),
    nightId: field('nightId'),
    memberId: field('memberId'),
    tappedAt: field('tappedAt'),
    sentAt: field('sentAt'),
    clockError: fields.get('clockError'),
    // What is none of the three words is refused by the command.
    measured: fields.get('measured') as KeptTapInput['measured'],
  }
}

function toOwn({ status, via, at }: CheckInFact) {
  return { status, via, at: textOf(at) }
}

let lastText: { readonly at: CheckInFact['at']; readonly text: string } | null = null

/** Taps that were written together have one instant: writing it out takes longer than the rest of an answer. */
function textOf(at: CheckInFact['at']): string {
  if (lastText?.at !== at) lastText = { at, text: at.toString() }
  return lastText.text
}

export function statusOf(answer: CheckInAnswer): number {
  if (answer.ok) return 200
  return answer.code === 'SIGN_IN_FIRST' ? 401 : 409
}

type Own = Extract<CheckInAnswer, { ok: true }>['own']

function toAnswer<T>(outcome: Outcome<T>, locale: Locale, own: (value: T) => Own): CheckInAnswer {
  if (outcome.ok) return { ok: true, own: own(outcome.value) }
  const { refusal } = outcome
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'refusals' })
  return { ok: false, code: refusal.code, sentence: refusalSentence(t, refusal, locale) }
}
