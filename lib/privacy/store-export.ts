import type { Tx } from '@/lib/db/transaction'
import type { ExportSection } from '@/lib/shared/export-section'
import { ACTIVITY_SECTIONS } from '@/lib/activity/store-sections'
import { APPLICATIONS_SECTIONS } from '@/lib/applications/store-sections'
import { AUDIT_SECTIONS } from '@/lib/audit/store-sections'
import { AUTH_SECTIONS } from '@/lib/auth/store-sections'
import { CLAIMS_SECTIONS } from '@/lib/claims/store-sections'
import { CHECKINS_SECTIONS } from '@/lib/checkins/store-sections'
import { COMPLIANCE_SECTIONS } from '@/lib/compliance/store-sections'
import { DRAWS_SECTIONS } from '@/lib/draws/store-sections'
import { DUTIES_SECTIONS } from '@/lib/duties/store-sections'
import { LOGS_SECTIONS } from '@/lib/logs/store-sections'
import { MAIL_SECTIONS } from '@/lib/mail/store-sections'
import { MATCHING_SECTIONS } from '@/lib/matching/store-sections'
import { MEMBERS_SECTIONS } from '@/lib/members/store-sections'
import { MOVING_IN_SECTIONS } from '@/lib/moving-in/store-sections'
import { NAMING_SECTIONS } from '@/lib/naming/store-sections'
import { NIGHTS_SECTIONS } from '@/lib/nights/store-sections'
import { PRIVACY_SECTIONS } from './store-sections'
import { QUOTAS_SECTIONS } from '@/lib/quotas/store-sections'
import { REFERRALS_SECTIONS } from '@/lib/referrals/store-sections'
import { ROSTERS_SECTIONS } from '@/lib/rosters/store-sections'
import { SEATS_SECTIONS } from '@/lib/seats/store-sections'
import { SPEAKER_DRAWS_SECTIONS } from '@/lib/speaker-draws/store-sections'
import { TALKS_SECTIONS } from '@/lib/talks/store-sections'
import type { Subject } from './types'

/** The order of the export. A section that is not named here comes last. */
const ORDER: readonly string[] = [
  'profile',
  'names',
  'status',
  'transfers',
  'exceptions',
  'consents',
  'corrections',
  'checkIns',
  'offlineTaps',
  'attendanceDisputes',
  'checkInCorrections',
  'talks',
  'hosted',
  'duties',
  'dutiesAsDeputy',
  'dutyDays',
  'dutiesTakenOver',
  'swapsAsked',
  'swapsAnswered',
  'labels',
  'questions',
  'messages',
  'applications',
  'applicationEvents',
  'applicationNotes',
  'seatProposals',
  'referredBy',
  'referrals',
  'quota',
  'offers',
  'promises',
  'wishes',
  'wishVotes',
  'talkQuestions',
  'writtenAnswers',
  'questionVotes',
  'mentioned',
  'reminders',
  'exemptions',
  'decisions',
  'acknowledgements',
  'comments',
  'rosters',
  'proposals',
  'merges',
  'reviews',
  'drawWords',
  'speakChoices',
  'speakerDraws',
  'sessions',
  'links',
  'mail',
  'audit',
  'acts',
]

/** Everything that is kept about a person, each section declared by the room that owns its table. */
export const ALL_SECTIONS: readonly ExportSection[] = [
  ...ACTIVITY_SECTIONS,
  ...APPLICATIONS_SECTIONS,
  ...AUDIT_SECTIONS,
  ...AUTH_SECTIONS,
  ...CLAIMS_SECTIONS,
  ...CHECKINS_SECTIONS,
  ...COMPLIANCE_SECTIONS,
  ...DRAWS_SECTIONS,
  ...LOGS_SECTIONS,
  ...MAIL_SECTIONS,
  ...MATCHING_SECTIONS,
  ...MEMBERS_SECTIONS,
  ...MOVING_IN_SECTIONS,
  ...NAMING_SECTIONS,
  ...NIGHTS_SECTIONS,
  ...PRIVACY_SECTIONS,
  ...QUOTAS_SECTIONS,
  ...REFERRALS_SECTIONS,
  ...ROSTERS_SECTIONS,
  ...SEATS_SECTIONS,
  ...SPEAKER_DRAWS_SECTIONS,
  ...TALKS_SECTIONS,
  ...DUTIES_SECTIONS,
].toSorted((a, b) => placeOf(a) - placeOf(b))

function placeOf({ name }: ExportSection): number {
  const place = ORDER.indexOf(name)
  return place === -1 ? ORDER.length : place
}

export type ExportRow = Readonly<Record<string, unknown>>

type Whose = Pick<Subject, 'ids' | 'emails'>

/** `take` rows of a section. The statement consists of constants of the code only. */
export async function readSection(
  db: Tx,
  section: ExportSection,
  { ids, emails }: Whose,
  { take, skip }: { readonly take: number; readonly skip: number },
): Promise<ExportRow[]> {
  const columns = Object.entries(section.columns).map(([name, sql]) => `${sql} AS "${name}"`)
  return db.$queryRawUnsafe<ExportRow[]>(
    `SELECT ${columns.join(', ')} FROM ${whole(section.from)} ORDER BY ${section.order}
     LIMIT $3::int OFFSET $4::int`,
    [...ids],
    [...emails],
    take,
    skip,
  )
}

export async function countSection(db: Tx, section: ExportSection, { ids, emails }: Whose) {
  const rows = await db.$queryRawUnsafe<{ rows: number }[]>(
    `SELECT count(*)::int AS "rows" FROM ${whole(section.from)}`,
    [...ids],
    [...emails],
  )
  return rows[0]?.rows ?? 0
}

/** PostgreSQL needs the type of every parameter, also of one that the section does not use. */
function whole(from: string): string {
  const [tables = '', where = ''] = from.split(/\bWHERE\b/u)
  return `${tables} WHERE (${where}) AND ($1::uuid[] IS NOT NULL) AND ($2::text[] IS NOT NULL)`
}
