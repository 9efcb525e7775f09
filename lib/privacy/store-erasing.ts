import type { Tx } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { NAMELESS, namelessLabel, type ErasedRow } from '@/lib/redaction/rules-erased'

type Ids = readonly string[]

/** The rows stay, so that talks and counts stay; nothing in them says whose they were. */
export async function makeNameless(db: Tx, ids: Ids, at: Date, leftOut: boolean): Promise<void> {
  await db.member.updateMany({
    where: { id: { in: [...ids] } },
    data: {
      ...{ displayName: NAMELESS, company: null, position: null, city: null, about: null },
      ...{ email: null, contact: null, locale: null, roles: [], status: 'ERASED', erasedAt: at },
      ...{ folded: '', openFolded: '', pinyin: '', namePublic: false },
      ...{ showCompany: false, showCity: false, showContact: false, showTalks: false },
      archiveAs: leftOut ? 'LEFT_OUT' : 'ROLE',
    },
  })
}

/** Whatever is about the person alone, or lets them in. */
export async function deleteOwnRows(db: Tx, ids: Ids, emails: Ids): Promise<void> {
  const memberId = { in: [...ids] }
  const either = { OR: [{ memberId }, { otherId: memberId }] }
  await db.session.deleteMany({ where: { memberId } })
  await db.signInLink.deleteMany({ where: { memberId } })
  await db.memberName.deleteMany({ where: { memberId } })
  await db.samePersonProposal.deleteMany({ where: either })
  await db.mentionedName.deleteMany({ where: { memberId } })
  await db.joining.deleteMany({ where: { OR: [{ keptId: memberId }, { otherId: memberId }] } })
  await db.groupException.deleteMany({ where: { memberId } })
  await db.namingRuleComment.deleteMany({ where: { memberId } })
  await db.namingRuleAcknowledgement.deleteMany({ where: { memberId } })
  await db.$executeRaw`DELETE FROM "Mail" WHERE lower("to") = ANY (${[...emails]}::text[])`
}

/** What stays as a fact loses the words that were about the person. */
export async function emptyOwnWords(db: Tx, ids: Ids, at: Date): Promise<void> {
  const where = { memberId: { in: [...ids] } }
  await db.statusEvent.updateMany({ where, data: { reason: '' } })
  await db.groupTransfer.updateMany({ where, data: { reason: '', answer: null } })
  await db.groupTransfer.updateMany({
    where: { ...where, state: 'ASKED' },
    data: { state: 'WITHDRAWN', decidedAt: at },
  })
  await db.nicknameExemption.updateMany({ where, data: { reason: '' } })
  await db.nicknameExemption.updateMany({
    where: { ...where, liftedAt: null },
    data: { liftedAt: at },
  })
  await db.reminder.updateMany({ where, data: { nickname: NAMELESS, missing: [] } })
  await db.complianceDecision.updateMany({ where, data: { reason: '', evidence: {} } })
  await db.reviewCandidate.updateMany({ where, data: { reason: null, answerNote: null } })
  await db.$executeRaw`
    UPDATE "RosterRow" SET "nickname" = ${NAMELESS}, "fields" = '{}', "doubt" = NULL, "chosen" = NULL
    WHERE "memberId" = ANY(${[...ids]}::uuid[])`
}

/** A label becomes the neutral one that every later import of it becomes as well. */
export async function renameLabels(db: Tx, ids: Ids, key: string): Promise<void> {
  const people = await db.logPerson.findMany({
    where: { memberId: { in: [...ids] }, isOwner: false },
    select: { id: true, label: true },
  })
  for (const { id, label } of people) {
    const nameless = namelessLabel(key, label)
    await db.logPerson.update({
      where: { id },
      data: { label: nameless, folded: fold(nameless) },
      select: { id: true },
    })
  }
}

/** The first messages of a file, as its preview showed them, where the person is among them. */
export async function emptyPreviews(db: Tx, pattern: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "Upload" SET "preview" = jsonb_set("preview"::jsonb, '{first}', '[]')
    WHERE "preview" IS NOT NULL AND lower(normalize("preview"::text, NFKC)) ~ ${pattern}`
}

export async function keepHashes(
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
