import { beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '@/lib/auth/types'
import { readRevision } from '@/lib/db/revisions'
import { readable } from '@/lib/db/transaction'
import { clashesOfMove, clashesOfNew, clashesOfSwap } from '@/lib/talks/clashes/queries'
import { clashesOfPart } from '@/lib/talks/clashes/queries-series'
import {
  addMember,
  codeOf,
  createPlanFixture,
  createPlannedTalk,
  nextWeekday,
  type PlanFixture,
  planOf,
} from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { savePart, tieSequel, untieSequel } from './commands'
import { deskTies, talkTies, tieChoices } from './queries'
import { partForm } from './rules'

const VISITOR: Viewer = { kind: 'visitor' }
let plan: PlanFixture

beforeEach(async () => {
  await freshDatabase()
  plan = await createPlanFixture()
})

/** Talks on so many evenings, one after the other. */
async function talks(count: number, visibility: 'PUBLIC' | 'MEMBERS' | 'KEPT' = 'PUBLIC') {
  const made = []
  let date = plan.free
  for (let at = 1; at <= count; at += 1) {
    const topic = `第 ${String(at)} 场`
    made.push((await createPlannedTalk(plan, { topic, date, visibility })).talkId)
    date = nextWeekday(date)
  }
  return made as [string, string, ...string[]]
}

const part = (talkId: string, seriesId: string, number: number | null = null) =>
  savePart(plan.coordinator, { talkId, seriesId, name: '', number })

const seriesNames = async () => (await readable().series.findMany()).map(({ name }) => name)

async function newSeries(talkId: string, name = '清算三讲'): Promise<string> {
  const saved = await savePart(plan.coordinator, {
    talkId,
    seriesId: '',
    name,
    number: null,
  })
  if (!saved.ok) throw new Error(saved.refusal.code)
  return (await readable().seriesPart.findUniqueOrThrow({ where: { talkId } })).seriesId
}

describe('a series', () => {
  it('shows each part those beside it, to visitors too', async () => {
    const [one, two, three] = (await talks(3)) as [string, string, string]
    const seriesId = await newSeries(one)
    for (const talkId of [two, three]) expect(codeOf(await part(talkId, seriesId))).toBe('OK')
    expect((await talkTies(VISITOR, two))?.series).toMatchObject({
      name: '清算三讲',
      number: 2,
      count: 3,
      before: { id: one },
      next: { id: three },
    })
    expect((await tieChoices(plan.coordinator))?.series).toMatchObject([{ next: 4 }])
    expect(await tieChoices(plan.member)).toBeNull()
    expect(await deskTies(plan.member, two)).toBeNull()
  })

  it('is among the choices of its talk, however many came later', async () => {
    const [one, two] = await talks(2)
    const seriesId = await newSeries(one)
    const later = Array.from({ length: 100 }, (_, at) => ({ name: `后来的 ${String(at)}` }))
    await readable().series.createMany({ data: later })
    const choices = async (talkId: string) =>
      (await deskTies(plan.coordinator, talkId))?.series.filter(({ id }) => id === seriesId)
    expect(await choices(one)).toMatchObject([{ name: '清算三讲', next: 2 }])
    expect(await choices(two)).toEqual([])
    const talk = { id: two, topic: '第 2 场', state: 'PLANNED' }
    expect((await deskTies(plan.coordinator, one))?.talks).toMatchObject([talk])
  })

  it('reveals no part that the viewer may not know of', async () => {
    const [one, two, three] = (await talks(3)) as [string, string, string]
    const seriesId = await newSeries(one)
    for (const talkId of [two, three]) await part(talkId, seriesId)
    await readable().talk.update({ where: { id: two }, data: { visibility: 'MEMBERS' } })
    await readable().talk.update({ where: { id: three }, data: { visibility: 'KEPT' } })
    await tieSequel(plan.coordinator, { talkId: three, ofId: one, kind: 'CORRECTION' })
    const seen = async (viewer: Viewer) => {
      const ties = await talkTies(viewer, one)
      return [ties?.series?.count, ties?.series?.next?.id, ties?.sequels.length]
    }
    expect(await seen(VISITOR)).toEqual([1, undefined, 0])
    expect(await seen(plan.member)).toEqual([2, two, 0])
    expect(await seen(plan.coordinator)).toEqual([3, two, 1])
    expect(JSON.stringify(await talkTies(VISITOR, one))).not.toContain('第 2 场')
    expect(await talkTies(VISITOR, three)).toBeNull()
  })

  it('names no person to visitors, of a talk that is still ahead neither', async () => {
    const [one, two] = await talks(2)
    const seriesId = await newSeries(one)
    await part(two, seriesId)
    await tieSequel(plan.coordinator, { talkId: two, ofId: one, kind: 'FOLLOW_UP' })
    await readable().member.update({ where: { id: plan.speakerId }, data: { namePublic: false } })
    const topic = '沈知远和顾南舟接着讲清算'
    await readable().talk.update({ where: { id: two }, data: { topic, speakerId: null } })
    const seen = JSON.stringify(await talkTies(VISITOR, one))
    expect(seen).toContain('接着讲清算')
    for (const name of ['沈知远', '顾南舟']) expect(seen).not.toContain(name)
    expect((await talkTies(plan.member, one))?.series?.next?.topic).toBe(topic)
  })

  it('has each number once, however many say so at once', async () => {
    const made = await talks(4)
    const seriesId = await newSeries(made[0])
    const next = await Promise.all(made.slice(1).map((talkId) => part(talkId, seriesId)))
    expect(next.map(codeOf)).toEqual(['OK', 'OK', 'OK'])
    const rows = await readable().seriesPart.findMany({ orderBy: { number: 'asc' } })
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
    expect(codeOf(await part(made[1], seriesId, 1))).toBe('PART_TAKEN')
  })

  it('is changed with another crosswise: one goes first, and the series it leaves is gone', async () => {
    const [one, two] = await talks(2)
    const [a, b] = [await newSeries(one), await newSeries(two, '风控两讲')]
    const both = await Promise.all([part(one, b), part(two, a)])
    expect(both.map(codeOf).toSorted()).toEqual(['OK', 'SERIES_UNKNOWN'])
    const rows = await readable().seriesPart.findMany({ select: { number: true } })
    expect(rows.map(({ number }) => number).toSorted()).toEqual([1, 2])
    expect(await readable().series.count()).toBe(1)
  })

  it('has a name of its own, also when two give it one at once', async () => {
    const [one, two, three] = (await talks(3)) as [string, string, string]
    const seriesId = await newSeries(one, 'API 三讲')
    const named = (talkId: string, name: string, id = '') =>
      savePart(plan.coordinator, { talkId, seriesId: id, name, number: null })
    expect(await named(two, 'api 三讲')).toMatchObject({
      refusal: { code: 'SERIES_NAME_OF_OTHER', field: 'name' },
    })
    expect(codeOf(await named(two, 'API 四讲', seriesId))).toBe('OK')
    expect(await seriesNames()).toEqual(['API 四讲'])
    const both = await Promise.all([named(two, '风控两讲'), named(three, '风控两讲')])
    expect(both.map(codeOf).toSorted()).toEqual(['OK', 'SERIES_NAME_OF_OTHER'])
  })

  it('is gone with its last part, and a stale save is refused', async () => {
    const [one, two] = await talks(2)
    const seriesId = await newSeries(one)
    const basedOn = partForm({ seriesId: '', number: null })
    const stale = { talkId: one, seriesId: '', name: '别的', number: 5, basedOn }
    expect(codeOf(await savePart(plan.coordinator, stale))).toBe('CHANGED_MEANWHILE')
    await part(two, seriesId)
    for (const talkId of [one, two]) expect(codeOf(await part(talkId, ''))).toBe('OK')
    expect(await readable().series.count()).toBe(0)
    expect(codeOf(await part(one, seriesId))).toBe('SERIES_UNKNOWN')
  })

  it('is known to the plan: a talk planned as its next part came by it', async () => {
    const [one] = await talks(1)
    const seriesId = await newSeries(one)
    const date = nextWeekday(plan.free)
    const { talkId } = await createPlannedTalk(plan, { date, seriesId, followsId: one })
    const row = await readable().talk.findUniqueOrThrow({ where: { id: talkId } })
    expect(row.origin).toBe('SERIES')
    expect(await talkTies(VISITOR, talkId)).toMatchObject({
      series: { number: 2, before: { id: one } },
      sequels: [{ kind: 'FOLLOW_UP', way: 'OF', talk: { id: one } }],
    })
  })

  it('out of order is said before a plan is saved', async () => {
    const [one, two] = await talks(2)
    const seriesId = await newSeries(two)
    const kinds = (found: readonly { readonly kind: string }[]) =>
      found.map(({ kind }) => kind).filter((kind) => kind === 'SERIES_ORDER')
    const asked = { talkId: one, seriesId, name: '', number: null }
    expect(kinds(await clashesOfPart(plan.coordinator, asked))).toEqual(['SERIES_ORDER'])
    expect(await clashesOfPart(plan.member, asked)).toEqual([])
    const next = planOf(plan, { date: nextWeekday(nextWeekday(plan.free)), seriesId })
    expect(kinds(await clashesOfNew(plan.coordinator, next))).toEqual([])
    await part(one, seriesId, 9)
    const swap = { talkId: one, withId: two }
    expect(kinds(await clashesOfSwap(plan.coordinator, swap))).toEqual([])
    const move = { talkId: two, clocks: null, reason: '改期' }
    const late = { ...move, date: nextWeekday(next.date) }
    expect(kinds(await clashesOfMove(plan.coordinator, late))).toEqual(['SERIES_ORDER'])
  })
})

describe('a sequel', () => {
  it('stands on both pages, and moves what is kept of public ones', async () => {
    const [one, two] = await talks(2)
    const before = await readRevision(readable(), 'pages')
    const tie = { talkId: two, ofId: one, kind: 'CORRECTION' } as const
    const both = await Promise.all([1, 2].map(() => tieSequel(plan.coordinator, tie)))
    expect(both.map(codeOf)).toEqual(['OK', 'OK'])
    expect(await readable().auditRecord.count({ where: { action: 'talk.tied' } })).toBe(1)
    expect(await readRevision(readable(), 'pages')).not.toBe(before)
    const of = async (id: string) => (await talkTies(VISITOR, id))?.sequels[0]
    expect(await of(one)).toMatchObject({ kind: 'CORRECTION', way: 'BY', talk: { id: two } })
    expect(await of(two)).toMatchObject({ kind: 'CORRECTION', way: 'OF', talk: { id: one } })
    for (let time = 0; time < 2; time += 1)
      expect(codeOf(await untieSequel(plan.coordinator, { talkId: two, ofId: one }))).toBe('OK')
    expect(await of(one)).toBeUndefined()
  })

  it('goes one way, also when two say both ways at once', async () => {
    const [one, two] = await talks(2)
    const kind = 'FOLLOW_UP' as const
    const editor = await addMember(plan.groupId, '闻溪', ['EDITOR'])
    const both = await Promise.all([
      tieSequel(editor, { talkId: one, ofId: two, kind }),
      tieSequel(plan.coordinator, { talkId: two, ofId: one, kind }),
    ])
    expect(both.map(codeOf).toSorted()).toEqual(['OK', 'SEQUEL_OTHER_WAY'])
    expect(codeOf(await tieSequel(editor, { talkId: one, ofId: one, kind }))).toBe(
      'SEQUEL_OF_ITSELF',
    )
    expect(codeOf(await tieSequel(plan.member, { talkId: one, ofId: two, kind }))).toBe(
      'NOT_ALLOWED',
    )
  })
})
