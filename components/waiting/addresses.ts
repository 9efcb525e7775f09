import type { WaitingRow, WaitKind } from '@/lib/waiting/types'

/** The place of the desk where each kind is listed, as its navigation has it. */
export const PLACE_OF = {
  nightsWithoutHost: 'plan',
  eveningsToFill: 'speakers',
  dutyGaps: 'duties',
  talksWithoutSpeaker: 'plan',
  postponedTalks: 'plan',
  talkOffers: 'speakers',
  promises: 'speakers',
  bookings: 'speakers',
  asks: 'speakers',
  claims: 'moving-in',
  applications: 'applications',
  heldApplications: 'applications',
  freeSeats: 'seats',
  transfers: 'groups',
  endingRoles: 'settings',
  foundNights: 'found',
  draftsWithoutSpeaker: 'found',
  draftsToMatch: 'found',
  draftsToRead: 'found',
  publishedNames: 'found',
  readyUploads: 'import',
  failedUploads: 'import',
  failedMails: 'settings',
  samePerson: 'same-person',
  rosters: 'rosters',
  nameDecisions: 'names',
  nameReminders: 'names',
  reminderTexts: 'names',
  ruleDrafts: 'rules',
  reviews: 'activity',
  disputedEvenings: 'attendance',
} as const satisfies Record<WaitKind, string>

/** How many wait at each place: the counts of the desk's navigation. */
export function countsByPlace(
  rows: readonly Pick<WaitingRow, 'kind' | 'count'>[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, count } of rows) {
    const place = PLACE_OF[kind]
    counts.set(place, (counts.get(place) ?? 0) + count)
  }
  return counts
}

/** What a list is narrowed to, so that its rows are those that were counted. */
const NARROWED: Partial<Readonly<Record<WaitKind, string>>> = {
  eveningsToFill: '#evenings',
  promises: '/promises?state=DUE',
  claims: '/claims',
  failedMails: '/sending?show=FAILED',
  endingRoles: '/roles',
  heldApplications: '?shelf=HELD',
  draftsWithoutSpeaker: '?state=CONFIRMED&waits=SPEAKER',
  draftsToMatch: '?state=CONFIRMED&waits=MATCHING',
  draftsToRead: '?state=CONFIRMED&waits=READING',
  nameDecisions: '?state=DECIDE',
  nameReminders: '?state=REMIND',
  reminderTexts: '/reminders',
  disputedEvenings: '/disputes',
}

/** The list of all of them. */
export function listAddress({ kind, group }: Pick<WaitingRow, 'kind' | 'group'>): string {
  const of = group === null ? '' : `?group=${group.id}`
  if (kind === 'talkOffers') return `/desk/speakers/offers${of}`
  return `/desk/${PLACE_OF[kind]}${NARROWED[kind] ?? of}`
}

/** Where the first of them is done. */
export function stepAddress(row: Pick<WaitingRow, 'kind' | 'group' | 'first'>): string {
  const step = row.first === null ? undefined : STEPS[row.kind]
  return step === undefined || row.first === null ? listAddress(row) : step(row.first, row.group)
}

type Step = (first: string, group: WaitingRow['group']) => string

const onPlan = (group: WaitingRow['group']) => (group === null ? '' : `?group=${group.id}`)

/** Kinds without one are decided in their list. */
const STEPS: Partial<Readonly<Record<WaitKind, Step>>> = {
  nightsWithoutHost: (first, group) => `/desk/plan/${first}${onPlan(group)}`,
  talksWithoutSpeaker: (first, group) => `/desk/plan/${first}${onPlan(group)}`,
  postponedTalks: (first, group) => `/desk/plan/${first}/move${onPlan(group)}`,
  eveningsToFill: (first) => `/desk/speakers/standby/${first}`,
  promises: (first) => `/desk/speakers/promises/${first}`,
  asks: (first) => `/desk/speakers/asks/${first}`,
  applications: (first) => `/desk/applications/${first}?shelf=WAITING`,
  heldApplications: (first) => `/desk/applications/${first}?shelf=HELD`,
  foundNights: (first) => `/desk/found/${first}?state=PROPOSED`,
  draftsWithoutSpeaker: (first) => `/talks/${first}/draft`,
  draftsToMatch: () => '/desk/same-person?view=unlinked',
  draftsToRead: (first) => `/talks/${first}/draft`,
  publishedNames: (first) => `/talks/${first}/draft#names`,
  readyUploads: (first) => `/desk/import/${first}`,
  failedUploads: (first) => `/desk/import/${first}`,
  rosters: (first) => `/desk/rosters/${first}`,
  nameDecisions: (first) => `/desk/names/${first}?state=DECIDE`,
  nameReminders: () => '/desk/names/remind?all=1',
  reminderTexts: (first) => `/desk/names/reminders/${first}`,
  ruleDrafts: (first) => `/desk/rules/${first}`,
  reviews: (first) => `/desk/activity/reviews/${first}`,
}
