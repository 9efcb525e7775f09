import type { Temporal } from 'temporal-polyfill'
import type { Viewer } from '@/lib/auth/types'
import { canManageCommunity } from '@/lib/communities/policy'
import { readable } from '@/lib/db/transaction'
import { displayNames } from '@/lib/members/profile/queries'
import { dayFacts } from '@/lib/nights/holidays/queries'
import { dayKind } from '@/lib/nights/holidays/rules'
import { readPlanContext } from '@/lib/nights/queries'
import { clocksOf } from '@/lib/nights/rules-times'
import { differencesFrom, inForceOn, termsOn } from '@/lib/nights/templates/rules'
import { listTemplates } from '@/lib/nights/templates/store'
import type { TemplateTerms } from '@/lib/nights/templates/types'
import { pageOf } from '@/lib/shared/page'
import { plannedFrom } from '@/lib/talks/plan/queries-planned'
import { latestVersion } from '@/lib/versioned/rules'
import type { EveningSettings, PlannedBeside } from './types'

const PAGE = 20

/** The week of a group, the first one's without a group; null for who sees no settings, and for an unknown group. */
export async function eveningSettings(
  viewer: Viewer,
  groupId: string,
): Promise<EveningSettings | null> {
  if (!canManageCommunity(viewer)) return null
  const context = await readPlanContext()
  const group = context?.groups.find(({ id }) => groupId === '' || id === groupId)
  if (context === null || group === undefined) return null
  const { timeZone, country, groups, now } = context
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate()
  const versions = await listTemplates(readable(), group.id)
  const names = await displayNames(
    viewer,
    versions.flatMap(({ authorId }) => authorId ?? []),
  )
  const signed = versions.map((one) => ({ ...one, author: names.get(one.authorId ?? '') ?? null }))
  const inForce = inForceOn(versions, today)?.version ?? null
  return {
    timeZone,
    country,
    groups: groups.filter(({ id, isOpen }) => isOpen || id === group.id),
    group,
    today,
    terms: termsOn(versions, today),
    inForce,
    // A first version is published as one that follows the first terms.
    after: Math.max(1, latestVersion(versions)),
    versions: signed,
    coming: signed.filter(({ version }) => version > (inForce ?? 0)),
  }
}

/**
 * What stands on the plan from the first day on beside the terms that would begin then: these evenings keep
 * their times, whichever terms are published. Null for who sees no settings.
 */
export async function plannedBeside(
  viewer: Viewer,
  { group, timeZone, country }: Pick<EveningSettings, 'group' | 'timeZone' | 'country'>,
  { terms, from }: { readonly terms: TemplateTerms; readonly from: Temporal.PlainDate },
  page: number,
): Promise<PlannedBeside | null> {
  if (!canManageCommunity(viewer)) return null
  const planned = await plannedFrom(viewer, group.id, from)
  if (planned === null) return null
  const last = planned.at(-1)?.date ?? from
  const days = await dayFacts(readable(), country, from, last)
  const different = planned.flatMap(({ id: talkId, topic, date, times }) => {
    const clocks = clocksOf(times, timeZone)
    const differences = differencesFrom(terms, { date, clocks, day: dayKind(date, days) })
    return differences.length === 0 ? [] : { talkId, topic, date, clocks, differences }
  })
  return { planned: planned.length, total: different.length, ...pageOf(different, page, PAGE) }
}
