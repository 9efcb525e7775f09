import type { Temporal } from 'temporal-polyfill'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { toDateColumn } from '@/lib/shared/clock'
import { bookNight } from '@/lib/talks/bookings/commands'
import { openEvenings } from '@/lib/talks/bookings/queries'
import { percentile, withOwnDatabase } from './log-database'
import { lineOf, type Line, shareLine } from './table'

const MEMBERS = 100
const ROUNDS = 3

type Result = { readonly had: number; readonly offered: number; readonly talks: number }

/** 100 members take one open evening at once: one has it, and each of the others is offered the nearest. */
export async function benchBookings(): Promise<Line[]> {
  return withOwnDatabase(async () => {
    const { groups } = await ensureDefaultCommunity()
    const groupId = groups[0]?.id ?? ''
    const took: number[] = []
    const answers: number[] = []
    const results: Result[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const members = await fill(groupId)
      const began = performance.now()
      results.push(await race(members, await openDate(members), answers))
      took.push(performance.now() - began)
    }
    const [had, offered] = (['had', 'offered'] as const).map((key) =>
      results.reduce((sum, result) => sum + result[key], 0),
    ) as [number, number]
    return [
      lineOf('members at once', MEMBERS, ''),
      shareLine('evenings of which one member has each', had, ROUNDS),
      lineOf(
        'talks planned on one of them, at most',
        Math.max(...results.map((one) => one.talks)),
        '',
        {
          max: 1,
        },
      ),
      shareLine('the others, offered the nearest', offered, ROUNDS * (MEMBERS - 1)),
      lineOf('until all have an answer, p50', percentile(took, 0.5), ' ms'),
      lineOf('an answer, p50', percentile(answers, 0.5), ' ms'),
      lineOf('an answer, p95', percentile(answers, 0.95), ' ms'),
    ]
  })
}

async function race(
  members: readonly MemberViewer[],
  date: Temporal.PlainDate,
  answers: number[],
): Promise<Result> {
  const outcomes = await Promise.all(
    members.map(async (member) => {
      const began = performance.now()
      const words = { topic: '小商户的第一笔退款', summary: '', background: '' }
      const outcome = await bookNight(member, { date, ...words })
      answers.push(performance.now() - began)
      return outcome
    }),
  )
  const had = outcomes.filter(({ ok }) => ok).length
  const offered = outcomes.filter(
    (one) =>
      !one.ok &&
      one.refusal.code === 'NIGHT_GONE' &&
      typeof one.refusal.facts['nearest'] === 'string',
  ).length
  const where = { state: 'PLANNED', night: { date: toDateColumn(date) } } as const
  return { had, offered, talks: await readable().talk.count({ where }) }
}

/** Members who have no evening yet. */
async function fill(groupId: string): Promise<MemberViewer[]> {
  const data = Array.from({ length: MEMBERS }, (_, at) => ({ displayName: `成员 ${at}`, groupId }))
  const made = await readable().member.createManyAndReturn({ data })
  return made.map(({ id: memberId, displayName }) => signedIn({ memberId, displayName, groupId }))
}

async function openDate(members: readonly MemberViewer[]): Promise<Temporal.PlainDate> {
  const member = members[0]
  const open = member && (await openEvenings(member, member.groupId))
  const date = open?.dates[0]
  if (date === undefined) throw new Error('No evening is open.')
  return date
}
