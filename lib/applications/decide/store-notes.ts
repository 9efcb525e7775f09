import type { Tx } from '@/lib/db/transaction'

type NewNote = {
  readonly applicationId: string
  readonly text: string
  readonly authorId: string | null
  readonly at: Date
}

export async function insertNote(db: Tx, note: NewNote): Promise<void> {
  await db.applicationNote.create({ data: note, select: { id: true } })
}

/** Answers whether there was such a note of this author. */
export async function deleteNote(db: Tx, id: string, authorId: string | null): Promise<boolean> {
  const { count } = await db.applicationNote.deleteMany({ where: { id, authorId } })
  return count === 1
}
