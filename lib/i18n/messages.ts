import type { Locale } from './locale'
import { en } from './messages/en'
import { zh } from './messages/zh'

/** Keys are checked when the code is compiled, except refusals, whose code is known only at run time. */
export type Messages = Omit<typeof zh, 'refusals'> & {
  readonly refusals: Readonly<Record<string, string>>
}

const ALL: Readonly<Record<Locale, Messages>> = { zh, en }

export function messagesOf(locale: Locale): Messages {
  return ALL[locale]
}
