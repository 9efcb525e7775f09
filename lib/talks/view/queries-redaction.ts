import type { Temporal } from 'temporal-polyfill'
import type { Tx } from '@/lib/db/transaction'
import type { DayFacts } from '@/lib/nights/holidays/types'
import { maskFor, maskPrivate } from './queries-mask'
import { scanOf, type Scan } from './rules-scan'
import { nightSightOf, sightOf } from './rules-sight'
import type { PlanContext } from '@/lib/nights/types'
import type { Audience } from '@/lib/talks/types'
import type { EveningFacts, TalkFacts } from '@/lib/talks/types'

type ViewContext = Pick<PlanContext, 'now' | 'visitors'>
type Mask = (text: string) => string

/**
 * The facts as the audience may read them: as far as the community opens them, and with what is taken out of the
 * words of talks (rules-scan.ts). Why an evening is kept free goes through the scan for names as well: organisers
 * may name any person there.
 */
export async function redactEvenings(
  db: Tx,
  audience: Audience,
  found: readonly EveningFacts[],
  { now, visitors }: ViewContext,
): Promise<readonly EveningFacts[]> {
  const evenings = found.map(({ night, talks }) => ({
    night: nightSightOf(audience, visitors, night),
    talks: talks.flatMap((talk) => sightOf(audience, visitors, talk) ?? []),
  }))
  const isVisitor = audience === 'VISITOR'
  const names = evenings.some(
    ({ night, talks }) =>
      (isVisitor && night.blockedReason !== null) || hasNames(audience, talks, now),
  )
  const mask = await masks(db, names)
  return evenings.map(({ night, talks }) => {
    const { blockedReason } = night
    return {
      night: {
        ...night,
        blockedReason: isVisitor ? blockedReason && mask.NAMES(blockedReason) : blockedReason,
      },
      talks: talks.map((talk) => masked(talk, mask[scanOf(audience, talk, now)])),
    }
  })
}

/** The same for talks by themselves. */
export async function redactTalks<T extends TalkFacts>(
  db: Tx,
  audience: Audience,
  found: readonly T[],
  { now, visitors }: ViewContext,
): Promise<readonly T[]> {
  const talks = found.flatMap((talk) => sightOf(audience, visitors, talk) ?? [])
  const mask = await masks(db, hasNames(audience, talks, now))
  return talks.map((talk) => masked(talk, mask[scanOf(audience, talk, now)]))
}

/** What organisers call a day off goes through the same scan. */
export async function redactDays(db: Tx, audience: Audience, days: DayFacts): Promise<DayFacts> {
  const named = [...days.corrections].filter(([, { name }]) => name !== '')
  if (audience !== 'VISITOR' || named.length === 0) return days
  const mask = await maskFor(db, audience)
  const masked = named.map(([date, day]) => [date, { ...day, name: mask(day.name) }] as const)
  return { ...days, corrections: new Map([...days.corrections, ...masked]) }
}

function hasNames(audience: Audience, talks: readonly TalkFacts[], now: Temporal.Instant): boolean {
  return talks.some((talk) => scanOf(audience, talk, now) === 'NAMES')
}

/** Names are looked up only when there is something to look through. */
async function masks(db: Tx, names: boolean): Promise<Readonly<Record<Scan, Mask>>> {
  const ofNames = names ? await maskFor(db, 'VISITOR') : maskPrivate
  return { NONE: (text) => text, PRIVATE: maskPrivate, NAMES: ofNames }
}

function masked<T extends TalkFacts>(talk: T, mask: Mask): T {
  const { topic, summary, background, reason } = talk
  const words = { topic: mask(topic), summary: mask(summary), background: mask(background) }
  return { ...talk, ...words, reason: reason && mask(reason) }
}
