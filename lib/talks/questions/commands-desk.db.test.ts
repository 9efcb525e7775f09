import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  type PlanFixture,
} from '@/lib/talks/fixtures'
import { askQuestion } from './commands'
import { airQuestion, answerAndGoOn, markAnswered } from './commands-desk'

let plan: PlanFixture
let talkId: string
let host: MemberViewer
let deputy: MemberViewer
/** On air, and two that wait. */
let first: string
let second: string
let third: string

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
  host = await addMember(plan.groupId, '季听澜', ['HOST'])
  deputy = await addMember(plan.groupId, '闻笛', ['COORDINATOR'])
  ;({ talkId } = await createPlannedTalk(plan, { hostId: host.memberId }))
  first = await asked('怎么对账？')
  second = await asked('一天对几次？')
  third = await asked('差错谁来补？')
  await airQuestion(host, { questionId: first, onAir: '' })
})

async function asked(text: string, of = talkId): Promise<string> {
  const outcome = await askQuestion(plan.member, { talkId: of, text, withoutName: false })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.questionId
}

const goOn = async (nextId: string, actor = host) =>
  codeOf(await answerAndGoOn(actor, { questionId: first, seen: 'ON_AIR', nextId }))

async function states(): Promise<readonly string[]> {
  const rows = await readable().question.findMany({ where: { talkId }, orderBy: { id: 'asc' } })
  return rows.map(({ state }) => state)
}

const airings = (questionId: string) =>
  readable().auditRecord.count({ where: { action: 'question.on-air', subjectId: questionId } })

describe('answered, and on to the next', () => {
  it('takes the next one up, once however often it is sent', async () => {
    const sent = await Promise.all([goOn(second), goOn(second), goOn(second)])
    expect([...sent, await goOn(second)]).toEqual(['OK', 'OK', 'OK', 'OK'])
    expect(await states()).toEqual(['ANSWERED', 'ON_AIR', 'OPEN'])
    expect(await airings(second)).toBe(1)
  })

  it('of two hosts who go on to different questions at once takes one up, and loses none', async () => {
    expect(await Promise.all([goOn(second), goOn(third, deputy)])).toEqual(['OK', 'OK'])
    const [answered, ...others] = await states()
    expect([answered, others.toSorted()]).toEqual(['ANSWERED', ['ON_AIR', 'OPEN']])
    expect((await airings(second)) + (await airings(third))).toBe(1)
  })

  it('takes up none that was answered meanwhile, or belongs to another talk', async () => {
    const { talkId: other } = await createPlannedTalk(plan, { date: plan.free.add({ days: 7 }) })
    const elsewhere = await asked('另一场的问题？', other)
    await markAnswered(deputy, { questionId: second, seen: 'OPEN' })
    expect([await goOn(second), await goOn(elsewhere)]).toEqual(['OK', 'OK'])
    expect(await states()).toEqual(['ANSWERED', 'ANSWERED', 'OPEN'])
    expect(await airings(elsewhere)).toBe(0)
  })

  it('leaves the one on air unanswered where the next one could not be written', async () => {
    const db = readable()
    await db.$executeRaw`CREATE FUNCTION refuse_air() RETURNS trigger LANGUAGE plpgsql
      AS $$ BEGIN RAISE EXCEPTION 'no air'; END $$`
    await db.$executeRaw`CREATE TRIGGER refuse_air BEFORE UPDATE ON "Question"
      FOR EACH ROW WHEN (NEW."state" = 'ON_AIR') EXECUTE FUNCTION refuse_air()`
    try {
      await expect(goOn(second)).rejects.toThrow('no air')
    } finally {
      await db.$executeRaw`DROP FUNCTION refuse_air CASCADE`
    }
    expect(await states()).toEqual(['ON_AIR', 'OPEN', 'OPEN'])
  })
})
