import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { currentSettings } from '@/lib/communities/queries'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import { isDay } from '@/lib/shared/export-section'
import { now } from '@/lib/shared/clock'
import { ok, refuse, type Outcome } from '@/lib/shared/outcome'
import { isOwn } from './policy'
import { subjectFor } from './queries'
import { htmlOf, jsonOf } from './rules-files'
import type { ExportedSection } from './types'
import { ALL_SECTIONS, readSection } from './store-export'
import type { Subject } from './types'

const PIECE = 500

export type ExportFile = {
  readonly fileName: string
  readonly type: string
  /** The file, piece by piece, as it is read: it is never in memory as a whole. */
  readonly pieces: AsyncGenerator<string>
}

/**
 * Everything kept about a member, for the member or an organiser. An export by an organiser is audited
 * first. Refuses NOT_ALLOWED, also for an unknown member, and SIGN_IN_AGAIN {minutes}.
 */
export async function exportData(
  actor: Actor,
  memberId: string,
  { as, locale }: { readonly as: 'json' | 'html'; readonly locale: Locale },
): Promise<Outcome<ExportFile>> {
  const subject = await subjectFor(actor, memberId)
  if (subject === null) return refuse('NOT_ALLOWED')
  const allowed = await transaction(async (tx) => {
    requireRecentSignIn(actor)
    if (!isOwn(actor, subject)) await recordExport(tx, actor, subject)
  })
  if (!allowed.ok) return allowed
  const { name: community, timeZone } = await currentSettings()
  const at = now()
  const head = { name: subject.displayName, community, at: at.toString() }
  const sections = ALL_SECTIONS.map((section): ExportedSection => ({
    name: section.name,
    columns: Object.keys(section.columns),
    words: section.words ?? {},
    days: Object.keys(section.columns).filter((name) => isDay(section.columns[name] ?? '')),
    rows: rowsOf(section, subject),
  }))
  const day = at.toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return ok({
    fileName: `yehua-${day}.${as}`,
    type: as === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    pieces: as === 'json' ? jsonOf(head, sections) : htmlOf(locale, timeZone, head, sections),
  })
}

async function* rowsOf(section: (typeof ALL_SECTIONS)[number], subject: Subject) {
  for (let skip = 0; ; skip += PIECE) {
    const rows = await readSection(readable(), section, subject, { take: PIECE, skip })
    yield* rows
    if (rows.length < PIECE) return
  }
}

async function recordExport(tx: Tx, actor: Actor, subject: Subject): Promise<void> {
  await record(tx, actor, {
    action: 'member.dataExported',
    subjectType: 'member',
    subjectId: subject.id,
    facts: {},
  })
}
