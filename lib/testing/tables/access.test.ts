import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { scanSource } from './access'
import { readSchema } from './schema'
import { readFunctions } from './triggers'

const schema = readSchema()
const { writers } = readFunctions(schema)

/** What a piece of code is seen to do, such as `write Talk`. */
function seen(code: string) {
  const source = ts.createSourceFile('store.ts', code, ts.ScriptTarget.Latest, true)
  const { accesses, unknown } = scanSource(source, schema, writers)
  return [...accesses.map(({ kind, table }) => `${kind} ${table}`), ...unknown.map(() => 'unknown')]
}

describe('the scan of code for tables', () => {
  it.each([
    ['db.member.findMany({ where: { status } })', ['read Member']],
    ['tx.talk.updateMany({ where, data })', ['write Talk']],
    [
      'tx.talk.create({ data: { topic, night: { create: { date } } } })',
      ['write Talk', 'write Night'],
    ],
    [
      'tx.talk.create({ data: { topic, night: { connect: { id } } } })',
      ['write Talk', 'read Night'],
    ],
    [
      'const WITH = { night: { select: { group: true } } }; db.talk.findMany({ include: WITH })',
      ['read Talk', 'read Night', 'read Group'],
    ],
    [
      'function sight(v) { return v ? { speaker: { status: v } } : {} }; db.talk.count({ where: { ...sight(1) } })',
      ['read Talk', 'read Member'],
    ],
    ['const SHOWN = { night: true } satisfies Prisma.TalkSelect', ['read Night']],
    ['other.talk.postpone({})', []],
  ])('reads what Prisma is asked in %j', (code, uses) => {
    expect(seen(code)).toEqual(uses)
  })

  it.each([
    [
      'SELECT 1 FROM "Member" m JOIN "Night" n ON n."hostId" = m."id"',
      ['read Member', 'read Night'],
    ],
    ['INSERT INTO "Talk" (id) SELECT id FROM "Night"', ['write Talk', 'read Night']],
    [
      'WITH gone AS (DELETE FROM "CheckIn" RETURNING id) UPDATE "Night" SET a = 1',
      ['write CheckIn', 'write Night'],
    ],
    ['SELECT 1 FROM "Night" FOR NO KEY UPDATE', ['read Night']],
    ['INSERT INTO x ON CONFLICT DO UPDATE SET y = \'a\'::"TalkState"', []],
    ['COPY "Message" (id) FROM STDIN', ['write Message']],
    ['COPY "Message" TO STDOUT', ['read Message']],
    ['UPDATE pgboss.job SET state = 1', ['write pgboss.job']],
    ['SELECT change_seats($1)', ['write Group']],
  ])('reads what SQL says in %j', (sql, uses) => {
    expect(seen(`db.$queryRaw\`${sql}\``)).toEqual(uses)
  })

  it('says so where the table is not named', () => {
    expect(seen('db.$executeRawUnsafe(`UPDATE "${table}" SET a = 1`)')).toEqual(['unknown'])
    expect(seen('db.$executeRawUnsafe(`DELETE FROM ${quoted} WHERE a`)')).toEqual(['unknown'])
  })

  it('takes rows declared for merges for written by the room that declares them', () => {
    const rows = "[{ table: 'CheckIn', column: 'memberId', key: 'id' }]"
    expect(seen(`export const ROWS = ${rows} as const satisfies readonly MemberRows[]`)).toEqual([
      'write CheckIn',
    ])
  })
})
