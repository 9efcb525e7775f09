import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer, Viewer } from '@/lib/auth/types'
import { readable, transaction } from '@/lib/db/transaction'
import { addMember, codeOf, createPlanFixture, type PlanFixture } from '@/lib/talks/fixtures'
import { freshDatabase } from '@/lib/testing/database'
import { cancelDraw, openDraw, revealDraw, throwWord } from './commands'
import { drawForViewer } from './queries'
import { commitmentOf, orderOf } from './rules'

const VISITOR: Viewer = { kind: 'visitor' }
const TICKETS = Array.from({ length: 9 }, (_, n) => `0${String(n)}`.repeat(10))

let stage: PlanFixture
let drawId: string

beforeEach(async () => {
  await freshDatabase()
  stage = await createPlanFixture()
  drawId = await open()
})

describe('a draw', () => {
  it('keeps its seed until it is revealed, and then shows what was committed to', async () => {
    const { seed } = await readable().draw.findUniqueOrThrow({ where: { id: drawId } })
    const secret = Buffer.from(seed).toString('hex')
    const before = await drawForViewer(stage.coordinator, drawId)
    expect(before).toMatchObject({ state: 'COMMITTED', seed: null, order: null })
    const visible = JSON.stringify([
      before,
      await readable().auditRecord.findMany({ omit: { id: true } }),
    ])
    expect(visible).not.toContain(secret)
    expect(visible).not.toContain(Buffer.from(seed).toString('base64'))

    const order = await reveal()
    const after = await drawForViewer(stage.member, drawId)
    expect(after).toMatchObject({ state: 'REVEALED', seed: secret, order })
    expect(commitmentOf({ seed: secret, purpose: 'activity-review', tickets: TICKETS })).toBe(
      before?.commitment,
    )
  })

  it('does not exist for a visitor', async () => {
    expect(await drawForViewer(VISITOR, drawId)).toBeNull()
    expect(codeOf(await throwWord(VISITOR, { drawId, word: '灯' }))).toBe('SIGN_IN_FIRST')
  })

  it('accepts one word of every member and uses all of them', async () => {
    expect(codeOf(await throwWord(stage.member, { drawId, word: '灯' }))).toBe('OK')
    expect(codeOf(await throwWord(stage.member, { drawId, word: '火' }))).toBe(
      'WORD_THROWN_ALREADY',
    )
    expect(codeOf(await throwWord(stage.coordinator, { drawId, word: '夜' }))).toBe('OK')
    const order = await reveal()
    const seen = await drawForViewer(stage.member, drawId)
    expect(seen?.words.map(({ word, by }) => [word, by])).toEqual([
      ['灯', '顾南舟'],
      ['夜', '何听雨'],
    ])
    expect(seen?.threwWord).toBe(true)
    const seed = seen?.seed ?? ''
    expect(order).toEqual(orderOf({ seed, tickets: TICKETS, words: ['灯', '夜'] }))
  })

  it('takes one of two words that a member throws at once', async () => {
    const codes = await Promise.all(
      ['一', '二', '三'].map(async (word) =>
        codeOf(await throwWord(stage.member, { drawId, word })),
      ),
    )
    expect(codes.toSorted()).toEqual(['OK', 'WORD_THROWN_ALREADY', 'WORD_THROWN_ALREADY'])
  })

  it('is revealed once, however many reveal it, and takes no word afterwards', async () => {
    const orders = await Promise.all([reveal(), reveal(), reveal()])
    expect(orders.filter((order) => order !== null)).toHaveLength(1)
    expect(codeOf(await throwWord(stage.member, { drawId, word: '迟' }))).toBe('DRAW_REVEALED')
  })

  it('counts every word that was acknowledged, also one thrown during the reveal', async () => {
    for (let round = 0; round < 5; round += 1) {
      drawId = await open()
      const people = await Promise.all(
        Array.from({ length: 6 }, (_, n) => addMember(stage.groupId, `灯${String(n)}`, [])),
      )
      const throwing = (person: MemberViewer) =>
        throwWord(person, { drawId, word: person.displayName })
      const [order, ...thrown] = await Promise.all([reveal(), ...people.map(throwing)])
      const seen = await drawForViewer(stage.member, drawId)
      const words = seen?.words.map(({ word }) => word) ?? []
      expect(words).toHaveLength(thrown.filter(({ ok }) => ok).length)
      expect(order).toEqual(orderOf({ seed: seen?.seed ?? '', tickets: TICKETS, words }))
    }
  })

  it('never shows its seed once it is cancelled', async () => {
    await transaction((tx) => cancelDraw(tx, drawId))
    expect(await reveal()).toBeNull()
    expect(await drawForViewer(stage.member, drawId)).toMatchObject({
      state: 'CANCELLED',
      seed: null,
      order: null,
    })
    expect(codeOf(await throwWord(stage.member, { drawId, word: '迟' }))).toBe('DRAW_CANCELLED')
  })
})

async function open(): Promise<string> {
  const draw = { purpose: 'activity-review', tickets: TICKETS, byId: null } as const
  const opened = await transaction((tx) => openDraw(tx, draw))
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.drawId
}

async function reveal() {
  const revealed = await transaction((tx) => revealDraw(tx, drawId))
  return revealed.ok ? revealed.value : null
}
