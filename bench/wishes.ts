import { randomUUID } from 'node:crypto'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import type { Outcome } from '@/lib/shared/outcome'
import { voteForWish } from '@/lib/talks/wishes/commands'
import { mergeWishes } from '@/lib/talks/wishes/commands-desk'
import { similarWishes, wishList } from '@/lib/talks/wishes/queries'
import { foldTopic } from '@/lib/talks/wishes/rules'
import { wishFilterSchema } from '@/lib/talks/wishes/schema'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line, shareLine } from './table'

const MEMBERS = 480
const WISHES = 500
const VOTES = 20_000
const OF_EACH = VOTES / WISHES
const ROUNDS = 20
/** Members who tap at once. */
const AT_ONCE = 20
/** Wishes with no member in common among those who voted for both, so that all votes come along. */
const APART = 20

/** 500 wishes with 20,000 votes, as members and the desk read and change them. */
export async function benchWishes(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const { members, wishIds } = await fill()
    const [one] = members
    if (one === undefined) throw new Error('No member was made.')
    const reader = { ...one, roles: ['OWNER' as const] }
    const list = (asked: object) => () => wishList(reader, wishFilterSchema.parse(asked))
    const byVotes = await timed(list({}))
    const searched = await timed(list({ query: '退款' }))
    const typed = await timed(() => similarWishes(reader, '小商户退款的对账办法'))
    const merged = await merging(reader, wishIds)
    const votes = await voting(members, wishIds)
    return [
      lineOf('wishes', WISHES, ''),
      lineOf('votes', await countVotes('true'), '', { min: VOTES }),
      lineOf('the list, most wanted first, p95', percentile(byVotes, 0.95), ' ms', { max: 200 }),
      lineOf('the list, searched, p95', percentile(searched, 0.95), ' ms', { max: 200 }),
      lineOf('wishes like the one typed, p95', percentile(typed, 0.95), ' ms', { max: 200 }),
      lineOf('a vote by itself, p95', percentile(votes.alone, 0.95), ' ms', { max: 100 }),
      lineOf('members who vote at once', AT_ONCE, ''),
      shareLine('votes of them that count', votes.counted, AT_ONCE),
      lineOf('until all have voted', votes.all, ' ms'),
      lineOf('a merge, p95', percentile(merged.took, 0.95), ' ms', { max: 200 }),
      shareLine('merges that keep each vote once', merged.right, ROUNDS),
    ]
  })
}

async function timed(read: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = []
  await read()
  for (let round = 0; round < ROUNDS; round += 1) found.push(await took(read))
  return found
}

async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Votes of members who have not voted for the wish: some one after the other, then many at once. */
async function voting(members: readonly MemberViewer[], wishIds: readonly string[]) {
  const last = WISHES - 1
  const wishId = wishIds[last] ?? ''
  const fresh = Array.from({ length: ROUNDS + AT_ONCE }, (_, at) => voterOf(last, OF_EACH + at))
  const taps = fresh.map((at) => async () => {
    const voter = members[at]
    if (voter !== undefined) done(await voteForWish(voter, { wishId }))
  })
  const alone: number[] = []
  for (const tap of taps.slice(0, ROUNDS)) alone.push(await took(tap))
  const before = await countVotes(`"wishId" = '${wishId}'`)
  const all = await took(() => Promise.all(taps.slice(ROUNDS).map((tap) => tap())))
  return { alone, all, counted: (await countVotes(`"wishId" = '${wishId}'`)) - before }
}

async function merging(actor: MemberViewer, wishIds: readonly string[]) {
  const times: number[] = []
  let right = 0
  for (let at = 0; at < ROUNDS; at += 1) {
    const [wishId, intoId] = [wishIds[at] ?? '', wishIds[at + APART] ?? '']
    times.push(await took(async () => done(await mergeWishes(actor, { wishId, intoId }))))
    const into = await countVotes(`"wishId" = '${intoId}'`)
    if (into === 2 * OF_EACH) right += 1
  }
  return { took: times, right }
}

function done(outcome: Outcome<unknown>): void {
  if (!outcome.ok) throw new Error(outcome.refusal.code)
}

async function countVotes(where: string): Promise<number> {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int FROM "WishVote" WHERE ${where}`,
  )
  return rows[0]?.count ?? 0
}

/** Which member gives the wish its vote of that number: each wish has other members. */
function voterOf(wish: number, vote: number): number {
  return (wish * 7 + vote) % MEMBERS
}

const SUBJECTS = ['退款', '对账', '分账', '清算', '风控', '拒付', '跨境', '钱包', '收单', '费率']
const ASPECTS = ['难处', '来路', '规矩', '成本', '系统', '合同', '争议', '数据', '报表', '历史']
const PLACES = ['小商户', '大平台', '银行', '海外', '线下门店']

async function fill() {
  const { groups } = await ensureDefaultCommunity()
  const groupId = groups[0]?.id ?? ''
  const people = Array.from({ length: MEMBERS }, (_, at) => ({
    displayName: `成员 ${at}`,
    groupId,
  }))
  const made = await readable().member.createManyAndReturn({ data: people })
  const topics = PLACES.flatMap((place) =>
    SUBJECTS.flatMap((subject) => ASPECTS.map((aspect) => `${place}${subject}的${aspect}`)),
  )
  const wishes = topics.map((topic) => ({ id: randomUUID(), topic, ...foldTopic(topic) }))
  const wishedAt = new Date()
  await readable().wish.createMany({
    data: wishes.map((wish) => ({ ...wish, details: '', wishedAt })),
  })
  // A vote by its command is two transactions: twenty thousand of them take minutes, and nothing of that is measured.
  const votes = wishes.flatMap(({ id }, wish) =>
    Array.from(
      { length: OF_EACH },
      (_, vote) => [id, made[voterOf(wish, vote)]?.id ?? ''] as const,
    ),
  )
  await pool().query(
    `INSERT INTO "WishVote" ("wishId", "memberId", at)
     SELECT "wishId", "memberId", now() FROM unnest($1::uuid[], $2::uuid[]) v ("wishId", "memberId")`,
    [votes.map(([wishId]) => wishId), votes.map(([, memberId]) => memberId)],
  )
  await pool().query('ANALYZE')
  const members = made.map(({ id: memberId, displayName }) =>
    signedIn({ memberId, displayName, groupId }),
  )
  return { members, wishIds: wishes.map(({ id }) => id) }
}
