import { fold } from '@/lib/search/fold'

/** A name as it is compared: any width and case, without spaces, points and other signs. */
export function foldPlain(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A company as it is compared: as a name, and without what says only that it is one. */
export function foldCompany(text: string): string {
  const plain = foldPlain(text)
  const short = plain.replace(LEGAL_FORM, '')
  return short === '' ? plain : short
}

/** What is stored of a person who is meant, to find the same person again. */
export function foldedMeant(meant: { readonly name: string; readonly company: string | null }): {
  readonly foldedName: string
  readonly foldedCompany: string
} {
  return {
    foldedName: foldPlain(meant.name),
    foldedCompany: meant.company === null ? '' : foldCompany(meant.company),
  }
}

const LEGAL_FORM = /(?:(?:股份|有限责任|有限|集团){0,4}公司|集团|(?:co)?(?:ltd|inc|llc|gmbh))$/u
