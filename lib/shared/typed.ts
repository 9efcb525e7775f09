import { z } from 'zod'
import { plainText } from './text'

/** What people type into forms, as schemas. Messages are refusal codes. Pure. */

/** Words on one line, white space set right. */
export const line = (max: number) =>
  z.string().transform(onOneLine).pipe(z.string().max(max, 'TOO_LONG'))

/** The same, and something must be there. */
export const requiredLine = (max: number, missing = 'REQUIRED') =>
  z.string(missing).transform(onOneLine).pipe(z.string().min(1, missing).max(max, 'TOO_LONG'))

/** The same, and null where nothing is. */
export const optionalLine = (max: number) => line(max).transform(nullWhenEmpty)

/** Words of several lines. */
export const words = (max: number) =>
  z.string().transform(onLines).pipe(z.string().max(max, 'TOO_LONG'))

/** The same, and something must be there. */
export const requiredWords = (max: number, missing = 'REQUIRED') =>
  z.string(missing).transform(onLines).pipe(z.string().min(1, missing).max(max, 'TOO_LONG'))

/** The same, and null where nothing is. */
export const optionalWords = (max: number) => words(max).transform(nullWhenEmpty)

/** What an address filters a list by. Too long or twice counts as nothing: an address is not a form. */
export const filterText = (max: number) =>
  z.string().transform(plainText).pipe(z.string().max(max)).catch('').default('')

function onOneLine(text: string): string {
  return visible(text).replace(/\s+/gu, ' ').trim()
}

/**
 * A form sends the end of a line as two characters and its field counts one: a text that fills the field
 * would be refused as too long.
 */
function onLines(text: string): string {
  return visible(text).trim()
}

/**
 * Without what is never seen but changes how the rest is read: overrides, embeddings and isolates of direction,
 * which turn a name around for everybody, and blanks without a width. Joiners stay: emoji and several scripts
 * are written with them. What logs and lists hold is kept as it is: there it is a finding.
 */
function visible(text: string): string {
  return plainText(text).replace(/[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF]/gu, '')
}

function nullWhenEmpty(text: string): string | null {
  return text === '' ? null : text
}
