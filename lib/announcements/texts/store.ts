import type { AnnouncementKind } from '@/lib/announcements/types'
import type { Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/locale'

export type Which = { readonly kind: AnnouncementKind; readonly locale: Locale }

/** Of two who save one text at once the second sees what the first did. */
export async function lockTexts(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('announcements.texts'))`
}

type NewVersion = Which & {
  readonly version: number
  readonly body: string | null
  readonly createdAt: Date
  readonly createdById: string | null
}

export async function insertVersion(db: Tx, version: NewVersion): Promise<void> {
  await db.announcementText.create({ data: version })
}

/** The newest version of a text; null where the community never wrote one. */
export async function newestVersion(db: Tx, { kind, locale }: Which) {
  return db.announcementText.findFirst({
    where: { kind, locale },
    orderBy: { version: 'desc' },
    select: { version: true, body: true },
  })
}

/** The bodies in force in a language, by kind; a kind that the app's own text serves is left out. */
export async function readBodies(db: Tx, locale: Locale): Promise<ReadonlyMap<string, string>> {
  const rows = await db.announcementText.findMany({
    where: { locale },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { version: 'desc' }],
    select: { kind: true, body: true },
  })
  return new Map(rows.flatMap(({ kind, body }) => (body === null ? [] : [[kind, body]])))
}

/** All versions of a text, the newest first. */
export async function listVersions(db: Tx, { kind, locale }: Which) {
  return db.announcementText.findMany({
    where: { kind, locale },
    orderBy: { version: 'desc' },
    take: 50,
    select: {
      version: true,
      body: true,
      createdAt: true,
      createdBy: { select: { displayName: true } },
    },
  })
}
