import type { Tx } from '@/lib/db/transaction'
import { namedMember, type Consents } from './rules-voices'
import type { Voice } from '@/lib/transcripts/types'

/** Everybody who wants to stand otherwise than by a letter; a merged row's wish is its person's. */
export async function readConsents(db: Tx): Promise<Consents> {
  const rows = await db.member.findMany({
    where: { archiveAs: { not: 'INITIALS' }, mergedIntoId: null },
    select: { id: true, archiveAs: true },
  })
  return new Map(
    rows.flatMap(({ id, archiveAs }) => (archiveAs === 'INITIALS' ? [] : [[id, archiveAs]])),
  )
}

/** Names behind voices, of those who chose to keep theirs and still do. */
export async function readVoiceNames(
  db: Tx,
  voices: readonly Voice[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(voices)].flatMap((voice) => namedMember(voice) ?? [])
  if (ids.length === 0) return new Map()
  const rows = await db.member.findMany({
    where: { id: { in: ids }, archiveAs: 'NAMED', erasedAt: null },
    select: { id: true, displayName: true },
  })
  return new Map(rows.map(({ id, displayName }) => [id, displayName.replaceAll(/[⟦⟧]/gu, '')]))
}

export type NamedPeople = { readonly speaker: string | null; readonly host: string | null }

/** Speaker and host of a talk, where they keep their names in the archive. */
export async function readNamedPeople(db: Tx, talkId: string): Promise<NamedPeople> {
  const rows = await db.$queryRaw<NamedPeople[]>`
    SELECT s."displayName" AS "speaker", h."displayName" AS "host"
    FROM "Talk" k LEFT JOIN "Night" n ON n."id" = k."nightId"
      LEFT JOIN "Member" s ON s."id" = k."speakerId" AND s."archiveAs" = 'NAMED' AND s."erasedAt" IS NULL
      LEFT JOIN "Member" h ON h."id" = n."hostId" AND h."archiveAs" = 'NAMED' AND h."erasedAt" IS NULL
    WHERE k."id" = ${talkId}::uuid`
  return rows[0] ?? { speaker: null, host: null }
}
