import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Temporal } from 'temporal-polyfill'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'

/**
 * The code on a member's phone that a host scans at the entrance. It carries the night, the member and half a minute of
 * the clock, signed: no table keeps it, and a photo of it is worth nothing a minute later. Pure.
 */

/** A phone shows another code so often, in seconds. */
export const CODE_SECONDS = 30
/** Codes before this one that still count: the time from the phone to the host's camera. */
const EARLIER = 1

export type CodeFacts = { readonly nightId: string; readonly memberId: string }

/** What the code holds: two ids as 32 digits each, the half minute, and 128 bits of the signature. */
export function codeOf(key: string, facts: CodeFacts, now: Temporal.Instant): string {
  const body = `${digits(facts.nightId)}${digits(facts.memberId)}${String(turnAt(now))}`
  return `${body}.${signature(key, body)}`
}

/** When the phone has to show another one. */
export function nextCodeAt(now: Temporal.Instant): number {
  return (turnAt(now) + 1) * CODE_SECONDS * 1000
}

/** Whose code it is and of which night; refused when it was not made here, or is not of this minute. */
export function readCode(
  keys: readonly string[],
  scanned: string,
  now: Temporal.Instant,
): Outcome<CodeFacts> {
  const code = /(?:^|[?&]code=)([0-9a-f]{64}\d{1,12}\.[\w-]{22})$/u.exec(scanned.trim())?.[1]
  const [body = '', given = ''] = code?.split('.') ?? []
  if (!keys.some((key) => isSame(given, signature(key, body)))) return refuse('CODE_UNREADABLE')
  const age = turnAt(now) - Number(body.slice(64))
  if (age < 0 || age > EARLIER) return refuse('CODE_EXPIRED', { seconds: CODE_SECONDS })
  return ok({ nightId: toId(body.slice(0, 32)), memberId: toId(body.slice(32, 64)) })
}

function turnAt(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / (CODE_SECONDS * 1000))
}

function digits(id: string): string {
  return id.replaceAll('-', '')
}

function toId(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5')
}

function signature(key: string, body: string): string {
  const bits = createHmac('sha256', key).update(`a member at the entrance ${body}`).digest()
  return bits.subarray(0, 16).toString('base64url')
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
