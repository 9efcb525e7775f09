import { beforeEach, describe, expect, it } from 'vitest'
import { readable, transaction } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { judgeNames } from '@/lib/naming/verdicts/commands'
import { takeBack, teach } from './commands'
import {
  cancelJudging,
  judgeNextNames,
  resumeJudging,
  sweepNames,
} from '@/lib/naming/verdicts/commands-sweep'
import { checkNickname } from '@/lib/naming/queries'
import {
  createCommunity,
  createMember,
  createMembers,
  CONSOLE,
  daysAgo,
  judgeAllQueued,
  storedVerdicts,
} from '@/lib/naming/fixtures'

beforeEach(freshDatabase)

const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code
const ROLE = { kind: 'ROLE', text: '量子鹅' } as const
const BACKWARDS = '量子鹅-沈知远-青舟支付'
const FINE = '林一苇-蓝溪科技-研发'

async function twoJudged(): Promise<void> {
  const group = await createCommunity(10)
  const ids = [
    await createMember(group, { text: BACKWARDS, from: daysAgo(5) }),
    await createMember(group, { text: FINE, from: daysAgo(5) }),
  ]
  await transaction((tx) => judgeNames(tx, ids))
}

const judgings = async () =>
  (await readable().namingJudging.findMany({ orderBy: { id: 'asc' } })).map(
    ({ cause, text, total, done, changed, finishedAt }) =>
      `${cause} ${text} ${String(done)}/${String(total)} ${String(changed)}${finishedAt === null ? ' open' : ''}`,
  )

describe('teaching', () => {
  it('judges the nicknames that contain the text again, and keeps the other verdicts', async () => {
    await twoJudged()
    const judged = await readable().nicknameVerdict.findFirstOrThrow({
      where: { name: { text: FINE } },
    })
    expect(codeOf(await teach(CONSOLE, ROLE))).toBe('OK')
    expect(await judgings()).toEqual(['KNOWLEDGE 量子鹅 0/0 0 open'])
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      `${FINE} v1 COMPLIANT k1`,
      `${BACKWARDS} v1 FIXABLE k1`,
    ])
    expect(await judgings()).toEqual(['KNOWLEDGE 量子鹅 1/1 1'])
    const after = await readable().nicknameVerdict.findFirstOrThrow({
      where: { name: { text: FINE } },
    })
    expect(after.judgedAt).toEqual(judged.judgedAt)
    expect((await checkNickname(CONSOLE, BACKWARDS))?.suggestion).toBe('沈知远-青舟支付-量子鹅')
  })

  it('can be taken back, and all verdicts are as before under a later version', async () => {
    await twoJudged()
    const taught = await teach(CONSOLE, ROLE)
    const id = taught.ok ? taught.value : ''
    await judgeAllQueued()
    expect(codeOf(await takeBack(CONSOLE, id))).toBe('OK')
    expect(codeOf(await takeBack(CONSOLE, id))).toBe('KNOWLEDGE_GONE')
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      `${FINE} v1 COMPLIANT k2`,
      `${BACKWARDS} v1 INCOMPLETE k2`,
    ])
    expect(codeOf(await teach(CONSOLE, ROLE))).toBe('OK')
    const rows = await readable().namingKnowledge.findMany({ orderBy: { id: 'asc' } })
    expect(rows.map((row) => [row.addedInVersion, row.goneInVersion])).toEqual([
      [1, 2],
      [3, null],
    ])
  })

  it('refuses a text that is taught already, as the same or another kind', async () => {
    await createCommunity(10)
    await teach(CONSOLE, { kind: 'COMPANY', text: 'Moon Goose' })
    expect(codeOf(await teach(CONSOLE, { kind: 'COMPANY', text: 'moongoose' }))).toBe(
      'TAUGHT_ALREADY',
    )
    const other = await teach(CONSOLE, { kind: 'ROLE', text: 'ＭＯＯＮ－goose' })
    expect(other.ok ? {} : other.refusal).toEqual({
      code: 'TAUGHT_OTHERWISE',
      facts: { text: 'Moon Goose', kind: 'COMPANY' },
      field: 'text',
    })
    expect(codeOf(await teach(CONSOLE, { kind: 'ROLE', text: '——' }))).toBe('NOTHING_TO_TEACH')
  })

  it('accepts one of ten who teach the same text at once, of the same or other kinds', async () => {
    await createCommunity(10)
    const kinds = ['COMPANY', 'ROLE'] as const
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        teach(CONSOLE, { kind: kinds[n % 2] ?? 'ROLE', text: '量子鹅' }),
      ),
    )
    expect(outcomes.map(codeOf).filter((code) => code === 'OK')).toEqual(['OK'])
    expect(await readable().namingKnowledge.count()).toBe(1)
  })

  it('gives ten texts taught at once ten versions, and judges all of them', async () => {
    await twoJudged()
    await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        teach(CONSOLE, { kind: 'ROLE', text: n === 0 ? '量子鹅' : `量子鹅${String(n)}号` }),
      ),
    )
    const rows = await readable().namingKnowledge.findMany()
    expect(rows.map((row) => row.addedInVersion).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 10 }, (_, n) => n + 1),
    )
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      `${FINE} v1 COMPLIANT k10`,
      `${BACKWARDS} v1 FIXABLE k10`,
    ])
  })
})

describe('judging in the background', () => {
  it('stops when it is cancelled, and continues when an organiser resumes it', async () => {
    await twoJudged()
    await teach(CONSOLE, ROLE)
    const { id } = await readable().namingJudging.findFirstOrThrow()
    expect(codeOf(await resumeJudging(CONSOLE))).toBe('JUDGING_GOES_ON')
    expect(codeOf(await cancelJudging(CONSOLE, id))).toBe('OK')
    expect(codeOf(await cancelJudging(CONSOLE, id))).toBe('JUDGING_OVER')
    await judgeAllQueued()
    await transaction(sweepNames)
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      `${FINE} v1 COMPLIANT k0`,
      `${BACKWARDS} v1 INCOMPLETE k0`,
    ])
    expect(codeOf(await resumeJudging(CONSOLE))).toBe('OK')
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([
      `${FINE} v1 COMPLIANT k1`,
      `${BACKWARDS} v1 FIXABLE k1`,
    ])
    expect(codeOf(await resumeJudging(CONSOLE))).toBe('NOTHING_TO_JUDGE')
  })

  it('counts every verdict once when two work on it', async () => {
    const group = await createCommunity(10)
    const nicknames = Array.from({ length: 450 }, (_, n) => `林一苇-蓝溪${String(n)}-研发`)
    await createMembers(group, nicknames, daysAgo(1))
    await transaction(sweepNames)
    const { id } = await readable().namingJudging.findFirstOrThrow()
    const work = async () => {
      for (let goesOn = true; goesOn;) {
        const outcome = await transaction((tx) => judgeNextNames(tx, id))
        goesOn = outcome.ok && outcome.value
      }
    }
    await Promise.all([work(), work()])
    expect(await judgings()).toEqual(['BEHIND  450/450 0'])
    expect(await readable().nicknameVerdict.count()).toBe(450)
  })

  it('judges names without a verdict at the next sweep, once', async () => {
    const group = await createCommunity(10)
    await createMember(group, { text: FINE, from: daysAgo(5) })
    await Promise.all([transaction(sweepNames), transaction(sweepNames)])
    await judgeAllQueued()
    await transaction(sweepNames)
    await judgeAllQueued()
    expect(await storedVerdicts()).toEqual([`${FINE} v1 COMPLIANT k0`])
    expect((await judgings()).filter((line) => !line.includes('0/0'))).toEqual(['BEHIND  1/1 0'])
  })
})
