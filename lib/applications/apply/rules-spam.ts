import { fold } from '@/lib/search/fold'

/** Why an application looks like spam. Worded for organisers alone: `applications.suspicions.<code>`. */
export type Suspicion = 'TRAP' | 'TOO_FAST' | 'NO_FORM' | 'LINKS' | 'REPEATED' | 'MANY'

type Text = {
  readonly name: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  readonly nickname: string
  readonly about: string
  readonly topic: string
}

type Sent = {
  readonly text: Text
  /** What stood in the field that no visitor sees. */
  readonly trap: string
  /** How long the form was looked at, in milliseconds; null when it was never handed out by us. */
  readonly took: number | null
  /** Whether another applicant wrote the same about themselves lately. */
  readonly copied: boolean
  /** Whether this client has sent several within the hour. */
  readonly many: boolean
  /** Whether a member's link came with it. */
  readonly linked: boolean
}

/** No visitor fills seven fields within so many milliseconds, not even with a form that fills itself in. */
export const FASTEST = 4000

/** Everything that speaks against an application as it was sent; empty for nearly all. */
export function suspicionsOf({ text, trap, took, copied, many, linked }: Sent): Suspicion[] {
  const found: [Suspicion, boolean][] = [
    ['TRAP', trap.trim() !== ''],
    ['TOO_FAST', took !== null && took < FASTEST],
    ['NO_FORM', took === null],
    ['MANY', many && !linked],
  ]
  return [...found.flatMap(([code, holds]) => (holds ? [code] : [])), ...inText(text, copied)]
}

/** The same of the words alone, for what is corrected later. */
export function inText(text: Text, copied: boolean): Suspicion[] {
  const short = [text.name, text.company, text.position, text.city, text.nickname]
  const links =
    short.some((one) => countLinks(one ?? '') > 0) ||
    countLinks(text.about) + countLinks(text.topic) > LINKS_ALLOWED
  const repeated = copied || repeatsItself(text)
  return [...(links ? (['LINKS'] as const) : []), ...(repeated ? (['REPEATED'] as const) : [])]
}

/** One's own page is fine to name. */
const LINKS_ALLOWED = 1

function countLinks(text: string): number {
  return fold(text).match(LINK)?.length ?? 0
}

const LINK = /https?:\/\/\S+|www\.\S+|\b[a-z\d-]+\.(?:com|cn|net|org|top|xyz|vip|cc|shop)\b\S*/gu

/** From so many characters on, two equal texts are not an accident. */
export const MIN_COMPARED = 12
/** A run of so many equal characters is not a word. */
const RUN = /([^\s.。…\-—])\1{7,}/u

function repeatsItself({ name, about, topic }: Text): boolean {
  const [one, other, own] = [about, topic, name].map((text) => fold(text).replace(/\s+/gu, ''))
  if (one === undefined || other === undefined || own === undefined) return false
  if (RUN.test(one) || RUN.test(other)) return true
  if (one.length >= MIN_COMPARED && one === other) return true
  return own.length >= 2 && one.length >= MIN_COMPARED && one.replaceAll(own, '') === ''
}
