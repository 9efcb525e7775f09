import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'

/**
 * When a form was handed out, as it travels in the form: milliseconds and their HMAC-SHA256, so that
 * a visitor who has not been given one cannot make one.
 */
export function writeFormTime(at: Temporal.Instant, key: string): string {
  const time = String(at.epochMilliseconds)
  return `${time}.${sign(time, key)}`
}

/** How long ago the form was handed out, in milliseconds; null when it was not by us, with none of the keys. */
export function formAge(
  text: string,
  now: Temporal.Instant,
  keys: readonly string[],
): number | null {
  const [time = '', mark = ''] = text.split('.')
  if (!keys.some((key) => isSigned(time, mark, key))) return null
  const age = now.epochMilliseconds - Number(time)
  return Number.isFinite(age) && age >= 0 ? age : null
}

function isSigned(time: string, mark: string, key: string): boolean {
  const [expected, given] = [Buffer.from(sign(time, key)), Buffer.from(mark)]
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function sign(time: string, key: string): string {
  return createHmac('sha256', key).update(`applying ${time}`).digest('base64url')
}
