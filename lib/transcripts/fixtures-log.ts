import { Temporal } from 'temporal-polyfill'
import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { foldText } from '@/lib/search/fold-text'
import { toTsvector } from '@/lib/search/grams'
import { toDate } from '@/lib/shared/clock'

export type LoggedMessage = {
  /** `HH:MM:SS` of the evening, in Asia/Shanghai. */
  readonly at: string
  readonly label: string
  readonly text: string
  readonly kind?: 'TEXT' | 'IMAGE' | 'STICKER' | 'QUOTATION'
  readonly quoted?: { readonly label: string; readonly text: string }
  readonly mediaId?: string
  /** Where another import of the same evening brings it: what makes it another message. */
  readonly key?: string
}

/** Puts messages into a group's log as an import does, and answers the people by label. */
export async function logMessages(
  groupId: string,
  date: string,
  messages: readonly LoggedMessage[],
): Promise<ReadonlyMap<string, string>> {
  const db = readable()
  const source = await db.source.create({
    data: {
      groupId,
      fileName: 'log.md',
      sha256: '0',
      bytes: 0,
      messages: 0,
      added: 0,
      duplicates: 0,
    },
  })
  const people = new Map<string, string>()
  for (const [line, message] of messages.entries()) {
    const { label } = message
    const person = await db.logPerson.upsert({
      where: { groupId_label: { groupId, label } },
      create: { groupId, label, folded: fold(label), isOwner: label === '我' },
      update: {},
    })
    people.set(label, person.id)
    const at = toDate(
      Temporal.PlainDateTime.from(`${date}T${message.at}`)
        .toZonedDateTime('Asia/Shanghai')
        .toInstant(),
    )
    const folded = foldText(message.text)
    await db.$executeRaw`
      INSERT INTO "Message" ("groupId", "sourceId", "personId", "key", "line", "at", "kind", "text",
        "quotedLabel", "quotedText", "mediaId", "folded", "grams")
      VALUES (${groupId}::uuid, ${source.id}::uuid, ${person.id}::uuid,
        decode(md5(${`${groupId} ${date} ${message.key ?? line}`}), 'hex'), ${line}, ${at}, ${message.kind ?? 'TEXT'}::"MessageKind",
        ${message.text}, ${message.quoted?.label ?? null}, ${message.quoted?.text ?? null},
        ${message.mediaId ?? null}::uuid, ${folded}, ${toTsvector(folded)}::tsvector)`
  }
  return people
}
