import { beforeEach, describe, expect, it } from 'vitest'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { reject } from '@/lib/shared/outcome'
import { freshDatabase } from '@/lib/testing/database'
import { record } from './record'

const ENTRY = { action: 'member.removed' as const, subjectType: 'member', subjectId: 'm1' }

beforeEach(freshDatabase)

describe('the audit record', () => {
  it('holds who did what to whom', async () => {
    await transaction((tx) =>
      record(tx, { kind: 'console' }, { ...ENTRY, facts: { from: 'ACTIVE' } }),
    )
    const rows = await readable().auditRecord.findMany({ omit: { id: true, at: true } })
    expect(rows).toEqual([
      { ...ENTRY, actorId: null, actorKind: 'console', facts: { from: 'ACTIVE' } },
    ])
  })

  it('holds nothing of what was rolled back', async () => {
    await transaction(async (tx) => {
      await record(tx, { kind: 'system' }, ENTRY)
      reject('NOT_ALLOWED')
    })
    expect(await readable().auditRecord.count()).toBe(0)
  })

  it.each([
    'UPDATE "AuditRecord" SET "action" = \'x\'',
    'DELETE FROM "AuditRecord"',
    'TRUNCATE "AuditRecord"',
  ])('refuses %s', async (statement) => {
    await transaction((tx) => record(tx, { kind: 'system' }, ENTRY))
    await expect(pool().query(statement)).rejects.toThrow('append-only')
    expect(await readable().auditRecord.count()).toBe(1)
  })
})
