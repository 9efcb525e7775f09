import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import type { Viewer } from '@/lib/auth/types'
import { directory } from '@/lib/members/directory/queries'
import { directorySchema } from '@/lib/members/schema'
import { refreshSearch } from '@/lib/members/names/store'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line } from './table'

const MEMBERS = 10_000
const ROUNDS = 10
const AT_ONCE = 500
/** By name, initials, whole pinyin, company, several fields, an earlier name; and nothing at all. */
const QUERIES = [
  '',
  '沈知',
  'szy',
  'linxi',
  '青舟',
  'qzzf',
  '产品 上海',
  'tim',
  '知远-临溪',
  'zz',
  '无此人',
]

/** A page, its total and all facets, as a member gets them, at 10,000 members with two names each. */
export async function benchDirectory(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const began = performance.now()
    const viewer = await fill()
    const filled = performance.now() - began
    const ours: number[] = []
    const theirs: number[] = []
    for (const query of QUERIES) {
      const filter = directorySchema.parse({ query })
      await directory(viewer, filter)
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await timed(() => directory(viewer, filter)))
        theirs.push(await timed(() => ilike(query)))
      }
    }
    return [
      lineOf('members', MEMBERS, ''),
      lineOf('search, total and facets, p95', percentile(ours, 0.95), ' ms', { max: 100 }),
      lineOf('search, total and facets, p50', percentile(ours, 0.5), ' ms'),
      lineOf('a page by ILIKE alone, p95', percentile(theirs, 0.95), ' ms'),
      lineOf('a page by ILIKE alone, p50', percentile(theirs, 0.5), ' ms'),
      lineOf('writing down and sounding out all of them', filled / 1000, ' s'),
    ]
  })
}

const SURNAMES = ['沈', '林', '何', '单', '解', '曾', '欧阳', '吕', '周', '许']
const GIVEN = ['知远', '一苇', '听雨', '未央', '行之', '乐天', '若水', '景行', '清和', '长庚']
const COMPANIES = [
  '青舟支付',
  '临溪银行',
  '云启科技',
  '北辰保险',
  '南柯网络',
  '拾光数据',
  '万象通',
  '合一',
]
const POSITIONS = ['产品', '研发', '运营', '风控', '商务', '测试', '设计', '架构师']
const CITIES = ['上海', '北京', '长沙', '重庆', '杭州', '深圳', '成都', '武汉']

async function fill(): Promise<Viewer> {
  const { groups } = await ensureDefaultCommunity()
  const groupId = groups[0]?.id ?? ''
  await pool().query('UPDATE "Group" SET capacity = $1', [MEMBERS])
  const { rows } = await pool().query<{ id: string }>(
    `WITH made AS (
       INSERT INTO "Member" (id, "displayName", company, position, city, "groupId", "updatedAt", "showCompany")
       SELECT gen_random_uuid(), ($2::text[])[1 + n % 10] || ($3::text[])[1 + n / 10 % 10] ||
           CASE WHEN n % 7 = 0 THEN ' Tim' ELSE '' END,
         ($4::text[])[1 + n % 8], ($5::text[])[1 + n / 3 % 8], ($6::text[])[1 + n / 5 % 8], $1, now(), n % 20 > 0
       FROM generate_series(1, ${String(MEMBERS)}) n RETURNING id, "displayName", company, position)
     , named AS (
       INSERT INTO "MemberName" (id, "memberId", kind, text, folded, source, "heldFrom", "heldTo")
       SELECT gen_random_uuid(), id, 'GROUP_NICKNAME', "displayName" || '-' || w.company || '-' || position,
         '', 'roster', now() - w.since, w.until
       FROM made CROSS JOIN LATERAL (VALUES (company, interval '1 day', NULL::timestamptz),
         ('临溪银行', interval '9 days', now() - interval '1 day')) w (company, since, until) RETURNING 1)
     SELECT id FROM made`,
    [groupId, SURNAMES, GIVEN, COMPANIES, POSITIONS, CITIES],
  )
  const ids = rows.map(({ id }) => id)
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    await refreshSearch(readable(), ids.slice(at, at + AT_ONCE))
  }
  await pool().query('VACUUM ANALYZE "Member"')
  const person = { memberId: ids[0] ?? '', displayName: '', groupId }
  return { kind: 'member', ...person, roles: [], locale: null, sessionId: null, signedInAt: null }
}

/** The plain way: any field like the words, one page, no total, no facets, no pinyin. */
async function ilike(query: string): Promise<unknown> {
  return pool().query(
    `SELECT id, "displayName" FROM "Member" m WHERE status = 'ACTIVE' AND (
       "displayName" ILIKE $1 OR company ILIKE $1 OR position ILIKE $1 OR city ILIKE $1
       OR EXISTS (SELECT 1 FROM "MemberName" n WHERE n."memberId" = m.id AND n.text ILIKE $1))
     ORDER BY "displayName", id LIMIT 60`,
    [`%${query}%`],
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
