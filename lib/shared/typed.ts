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
  return plainText(text).replace(/\s+/gu, ' ').trim()
}

/**
 * A form sends the end of a line as two characters and its field counts one: a text that fills the field
 * would be refused as too long.
 */
function onLines(text: string): string {
  return plainText(text).trim()
}

function nullWhenEmpty(text: string): string | null {
  return text === '' ? null : text
}
