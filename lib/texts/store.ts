import type { Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'
import type { Which } from './types'

/** Of two who save one text at once the second sees what the first did. */
export async function lockTexts(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('texts'))`
}

type NewVersion = Which & {
  readonly version: number
  readonly subject: string
  readonly body: string | null
  readonly createdAt: Date
  readonly createdById: string | null
}

export async function insertVersion(db: Tx, version: NewVersion): Promise<void> {
  await db.ownText.create({ data: version })
}

/** The newest version of a text; null where the community never wrote one. */
export async function newestVersion(db: Tx, { kind, locale }: Which) {
  return db.ownText.findFirst({
    where: { kind, locale },
    orderBy: { version: 'desc' },
    select: { version: true, subject: true, body: true },
  })
}

/** The bodies of these kinds in force in a language; a kind that the app's own text serves is left out. */
export async function readBodies(
  db: Tx,
  locale: Locale,
  kinds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.ownText.findMany({
    where: { locale, kind: { in: [...kinds] } },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    select: { kind: true, body: true },
  })
  return new Map(rows.flatMap(({ kind, body }) => (body === null ? [] : [[kind, body]])))
}

/** All versions of a text, the newest first. */
export async function listVersions(db: Tx, { kind, locale }: Which) {
  return db.ownText.findMany({
    where: { kind, locale },
    orderBy: { version: 'desc' },
    take: 50,
    select: {
      version: true,
      subject: true,
      body: true,
      createdAt: true,
      createdBy: { select: { displayName: true, status: true } },
    },
  })
}
