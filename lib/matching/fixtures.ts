import { randomBytes } from 'node:crypto'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'

type Line = readonly [minute: number, label: string, text: string]

/** A short log in the database, as an import leaves it. Minutes count from an evening in May. */
export async function createLog(groupId: string, lines: readonly Line[]): Promise<void> {
  const db = readable()
  const source = await db.source.create({
    data: {
      groupId,
      fileName: 'log.md',
      sha256: randomBytes(8).toString('hex'),
      bytes: 0n,
      messages: lines.length,
      added: lines.length,
      duplicates: 0,
    },
  })
  for (const [minute, label, text] of lines) {
    const person = await db.logPerson.upsert({
      where: { groupId_label: { groupId, label } },
      create: { groupId, label, folded: fold(label) },
      update: {},
    })
    const at = new Date(Date.UTC(2026, 4, 4, 11, minute))
    await db.$executeRaw`
      INSERT INTO "Message" ("groupId", "sourceId", "personId", key, line, at, kind, text, folded, grams)
      VALUES (${groupId}::uuid, ${source.id}::uuid, ${person.id}::uuid, ${randomBytes(16)}, 1, ${at},
        'TEXT', ${text}, ${fold(text)}, '')`
  }
}
