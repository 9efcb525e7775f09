import type { Tx } from '@/lib/db/transaction'

export async function insertSetupCode(db: Tx, codeHash: string, expiresAt: Date): Promise<void> {
  await db.setupCode.create({ data: { codeHash, expiresAt } })
}

export async function deleteCodesExpiredBefore(db: Tx, at: Date): Promise<void> {
  await db.setupCode.deleteMany({ where: { expiresAt: { lte: at } } })
}

export async function isCodeValid(db: Tx, codeHash: string, at: Date): Promise<boolean> {
  return (await db.setupCode.count({ where: { codeHash, expiresAt: { gt: at } } })) > 0
}

export async function deleteAllCodes(db: Tx): Promise<void> {
  await db.setupCode.deleteMany()
}
