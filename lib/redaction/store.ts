import { lastingKey } from '@/lib/auth/secret'
import { readRevision } from '@/lib/db/revisions'
import type { Tx } from '@/lib/db/transaction'
import { enqueue } from '@/lib/jobs/queue'
import type { PlainTx } from '@/lib/jobs/types'
import { namesAdded } from './jobs-kinds'
import { erasedOf, type Erased, type ErasedRow } from './rules-erased'
import type { KnownPerson } from './rules-names'

/**
 * Everyone whose name is redacted: all members, of every status, and all labels of the
 * logs. A label that belongs to a member is one of that member's names. Erased people have none.
 */
export async function readKnownPeople(
  db: Tx,
): Promise<{ readonly people: readonly KnownPerson[]; readonly companies: readonly string[] }> {
  const members = await db.member.findMany({
    where: { erasedAt: null },
    select: {
      id: true,
      mergedIntoId: true,
      displayName: true,
      company: true,
      names: { select: { text: true } },
      logPeople: { where: { isOwner: false }, select: LABELS },
    },
  })
  const unlinked = await db.logPerson.findMany({
    where: { memberId: null, isOwner: false },
    select: { id: true, ...LABELS },
  })
  const people = [
    ...members.map(({ id, mergedIntoId, displayName, names, logPeople }) => ({
      key: mergedIntoId ?? id,
      names: [displayName, ...names.map(({ text }) => text), ...logPeople.flatMap(labelsOf)],
    })),
    ...unlinked.map(({ id, ...person }) => ({ key: id, names: labelsOf(person) })),
  ]
  return { people, companies: members.flatMap(({ company }) => company ?? []) }
}

/** An author of the log by every name that an export gave them. */
const LABELS = { label: true, labels: { select: { label: true } } } as const

type Labelled = { readonly label: string; readonly labels: readonly { readonly label: string }[] }

function labelsOf({ label, labels }: Labelled): string[] {
  return [...new Set([label, ...labels.map((name) => name.label)])]
}

export async function readErased(db: Tx): Promise<Erased> {
  const rows = await db.erasedName.findMany({ select: { hash: true, length: true } })
  return erasedOf(lastingKey(), rows)
}

/** Keeps the names of an erased member as hashes, so that no text shows and no import brings them again. */
export async function keepErasedNames(
  db: Tx,
  memberId: string,
  rows: readonly ErasedRow[],
  at: Date,
): Promise<void> {
  await db.erasedName.createMany({
    data: rows.map((row) => ({ ...row, memberId, erasedAt: at })),
    skipDuplicates: true,
  })
}

/** Differs after every change of a name, and of whose it is. */
export async function readNamesStamp(db: Tx): Promise<string> {
  return readRevision(db, 'names')
}

/**
 * What is published is looked through for the names that this transaction adds. Queued once for each
 * transaction: a key that all share would make each wait for the others, and let the job of one begin
 * before the names of the next are there.
 */
export async function queueNamesAdded(tx: PlainTx): Promise<void> {
  const rows = await tx.$queryRawUnsafe<{ key: string }[]>(
    'SELECT pg_current_xact_id()::text AS key',
  )
  await enqueue(tx, namesAdded, {}, { singletonKey: `names ${rows[0]?.key ?? ''}` })
}

/**
 * A transaction that brings names in or lets names out holds this lock until it ends; an erasure waits
 * for it, and it for an erasure. Without it, what was read before would be written after.
 */
export async function guardNames(db: Pick<Tx, '$executeRawUnsafe'>): Promise<void> {
  await db.$executeRawUnsafe(`SELECT pg_advisory_xact_lock_shared(${ERASING})`)
}

/**
 * False while an import or a publication is under way. A short one is waited for, some seconds; a long
 * one is not waited for. Nothing is locked meanwhile, so no other transaction waits for this one.
 */
export async function beginErasing(db: Tx): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const rows = await db.$queryRawUnsafe<{ begun: boolean }[]>(
      `SELECT pg_try_advisory_xact_lock(${ERASING}) AS begun`,
    )
    if (rows[0]?.begun === true) return true
    await db.$executeRawUnsafe('SELECT pg_sleep(0.25)')
  }
  return false
}

const TRIES = 24

/** Any number that nothing else locks. */
const ERASING = 7_311_968_203
