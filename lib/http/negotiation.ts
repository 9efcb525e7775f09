import Negotiator from 'negotiator'

/** What a client accepts (RFC 9110 §12.5), chosen among what we have. */

const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The smallest of our encodings that the client takes. */
export function encodingFor(acceptEncoding: string | null): Encoding {
  const accepted = negotiate('accept-encoding', acceptEncoding).encodings(ENCODINGS)
  return ENCODINGS.find((encoding) => accepted.includes(encoding)) ?? 'identity'
}

/** The language that the reader prefers among ours; undefined when none is accepted. */
export function languageFor<L extends string>(
  acceptLanguage: string | null,
  languages: readonly L[],
): L | undefined {
  if (acceptLanguage === null) return undefined
  const chosen = negotiate('accept-language', acceptLanguage.slice(0, 500)).language(languages)
  return languages.find((language) => language === chosen)
}

/** Whether the client would rather have JSON than the type that the address usually answers with. */
export function prefersJson(accept: string | null, instead: string): boolean {
  const types = [instead, 'application/json']
  return negotiate('accept', accept).mediaType(types) === 'application/json'
}

function negotiate(name: string, value: string | null): Negotiator {
  return new Negotiator({ headers: value === null ? {} : { [name]: value } })
}
