import { signedIn } from '@/lib/auth/fixtures-viewer'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { ensureDefaultCommunity } from '@/lib/setup/commands-default'
import { pool } from '@/lib/db/pool'
import { readable, transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { countStatements } from '@/lib/testing/statements'
import { freshDatabase } from '@/lib/testing/database'
import { forgetUnused } from '@/lib/referrals/forget/commands'
import { recordBringing, withdrawBringing } from './commands'
import { deskLine, familyTree, ownLine } from '@/lib/referrals/tree/queries'

const CONSOLE: Actor = { kind: 'console' }
let groupId = ''

beforeEach(async () => {
  await freshDatabase()
  groupId = (await ensureDefaultCommunity()).groups[0]?.id ?? ''
})

async function member(displayName: string, more: object = {}): Promise<string> {
  const data = { displayName, groupId, joinedAt: new Date('2026-05-04T12:00:00Z'), ...more }
  return (await readable().member.create({ data, select: { id: true } })).id
}

const viewer = (memberId: string, ...roles: Role[]): MemberViewer =>
  signedIn({ memberId, displayName: '', groupId, roles })

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

const write = (memberId: string, referrerId: string, actor: Actor = CONSOLE) =>
  recordBringing(actor, { memberId, referrerId, howKnown: '老同事' })

/** `child<parent` of everybody, in the order of the tree. */
async function lines(): Promise<string[]> {
  const tree = (await familyTree(CONSOLE, { q: '' }))?.people ?? []
  return tree.map(({ name, parent }) => [name, tree[parent]?.name].filter(Boolean).join('<'))
}

async function rows() {
  const { rows: found } = await pool().query<{ line: string }>(
    `SELECT concat(via, ' ', state, ' ', r."displayName") AS line
     FROM "Referral" f JOIN "Member" r ON r.id = f."referrerId" ORDER BY f.id`,
  )
  return found.map(({ line }) => line)
}

describe('writing down who brought a member', () => {
  it('puts them below, and correcting adds a row and ends the older one', async () => {
    const [shen, lin, he] = [await member('沈'), await member('林'), await member('何')]
    expect(code(await write(he, shen))).toBe('OK')
    expect(await lines()).toEqual(['沈', '林', '何<沈'])
    expect(code(await write(he, lin))).toBe('OK')
    expect(await lines()).toEqual(['沈', '林', '何<林'])
    expect(await rows()).toEqual(['RECORDED RETRACTED 沈', 'RECORDED ADMITTED 林'])
    expect(code(await withdrawBringing(CONSOLE, { memberId: he }))).toBe('OK')
    expect(await lines()).toEqual(['沈', '林', '何'])
    const forgotten = await transaction((tx) => forgetUnused(tx, now().add({ hours: 1 }), 10))
    expect(forgotten).toEqual({ ok: true, value: 2 })
    expect(await readable().referral.count({ where: { howKnown: '老同事' } })).toBe(0)
    const { rows: audit } = await pool().query<{ action: string }>(
      'SELECT action FROM "AuditRecord" ORDER BY id',
    )
    expect(audit.map(({ action }) => action)).toEqual([
      'referral.recorded',
      'referral.record-ended',
      'referral.recorded',
      'referral.record-ended',
    ])
  })

  it('refuses oneself, a circle, the same again, nothing to take back, and who is no more', async () => {
    const [shen, lin, he] = [await member('沈'), await member('林'), await member('何')]
    const gone = await member('', { status: 'ERASED' })
    expect(code(await write(shen, shen))).toBe('BROUGHT_BY_SELF')
    await write(lin, shen)
    await write(he, lin)
    expect(code(await write(shen, he))).toBe('BROUGHT_IN_CIRCLE')
    expect(code(await write(lin, shen))).toBe('BROUGHT_SO_ALREADY')
    expect(code(await withdrawBringing(CONSOLE, { memberId: shen }))).toBe('BROUGHT_UNRECORDED')
    expect(code(await write(shen, gone))).toBe('MEMBER_UNKNOWN')
    expect(await rows()).toHaveLength(2)
  })

  it('does not touch what came of a referral in the app', async () => {
    const [shen, lin, he] = [await member('沈'), await member('林'), await member('何')]
    const words = { name: '何', nickname: '何', howKnown: '', showAs: '沈' }
    await readable().referral.create({
      data: { ...words, referrerId: shen, admittedId: he, groupId, state: 'ADMITTED' },
    })
    expect(code(await write(he, lin))).toBe('BROUGHT_BY_REFERRAL')
    expect(code(await withdrawBringing(CONSOLE, { memberId: he }))).toBe('BROUGHT_UNRECORDED')
    expect(await lines()).toEqual(['沈', '林', '何<沈'])
  })

  it('lets of two organisers who would close a circle together only one', async () => {
    const [shen, lin] = [await member('沈'), await member('林')]
    const both = await Promise.all([write(shen, lin), write(lin, shen)])
    expect(both.map(code).toSorted()).toEqual(['BROUGHT_IN_CIRCLE', 'OK'])
  })

  it('writes one row for the same thing said many times at once', async () => {
    const [shen, lin] = [await member('沈'), await member('林')]
    const all = await Promise.all(Array.from({ length: 5 }, () => write(lin, shen)))
    expect(all.map(code).toSorted()).toEqual([...Array<string>(4).fill('BROUGHT_SO_ALREADY'), 'OK'])
    expect(await rows()).toEqual(['RECORDED ADMITTED 沈'])
  })

  it('is for organisers, and shows no other whether there is such a person', async () => {
    const [shen, lin] = [await member('沈'), await member('林')]
    const others: Actor[] = [viewer(shen), viewer(shen, 'HOST'), { kind: 'visitor' }]
    for (const actor of [...others, { kind: 'applicant', applicationId: shen } as const]) {
      expect(code(await write(lin, shen, actor))).toBe('NOT_ALLOWED')
      expect(code(await write(lin, lin, actor))).toBe('NOT_ALLOWED')
      expect(code(await withdrawBringing(actor, { memberId: lin }))).toBe('NOT_ALLOWED')
    }
    expect(await rows()).toEqual([])
  })
})

describe('the family tree', () => {
  it('knows who was at an evening lately, who spoke, who left, and who stands for a merged row', async () => {
    const shen = await member('沈')
    const lin = await member('林', { status: 'REMOVED', company: '临溪' })
    const twin = await member('沈二', { status: 'MERGED', mergedIntoId: shen })
    await member('', { status: 'ERASED' })
    await write(lin, shen)
    const evening = async (startsAt: Date, date: string) => {
      const after = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)
      const times = { checkInOpensAt: after(-15), checkInClosesAt: after(15), startsAt }
      const rest = { questionsAt: after(40), endsAt: after(60) }
      const data = { groupId, date: new Date(date), ...times, ...rest }
      return (await readable().night.create({ data, select: { id: true } })).id
    }
    const lately = await evening(new Date(Date.now() - 86_400_000), '2026-01-02')
    const longAgo = await evening(new Date('2020-01-02T12:00:00Z'), '2020-01-02')
    const checkIn = (nightId: string, memberId: string, status: 'ON_TIME' | 'CAUGHT_UP') =>
      readable().checkIn.create({ data: { nightId, memberId, status, via: 'SELF' } })
    await checkIn(longAgo, lin, 'ON_TIME')
    await checkIn(lately, lin, 'CAUGHT_UP')
    await checkIn(lately, twin, 'ON_TIME')
    await readable().talk.create({
      data: { groupId, nightId: longAgo, topic: '清分', speakerId: lin, state: 'HELD' },
    })
    const tree = (await familyTree(CONSOLE, { q: '' }))?.people ?? []
    const rows = tree.map(({ name, status, present, spoke, parent }) => [
      name,
      status,
      present,
      spoke,
      parent,
    ])
    expect(rows).toEqual([
      ['沈', 'HERE', true, false, -1],
      [null, 'ERASED', false, false, -1],
      ['林', 'REMOVED', false, true, 0],
    ])
  })

  it('finds people by any name, and is read in five statements however many there are', async () => {
    for (const name of ['沈知远', '林溪']) await member(name, { folded: name })
    for (let at = 0; at < 30; at += 1) await member(`友${at}`)
    const found = await familyTree(CONSOLE, { q: '知远' })
    const named = found?.people.filter(({ id }) => found.hits.includes(id)).map(({ name }) => name)
    expect(named).toEqual(['沈知远'])
    expect(await countStatements(() => familyTree(CONSOLE, { q: '知远' }))).toBe(5)
    expect(await countStatements(() => familyTree(CONSOLE, { q: '' }))).toBe(4)
  })

  it('is nothing to all but organisers; members see their own line and no other’s', async () => {
    const [shen, lin, he] = [await member('沈'), await member('林'), await member('何')]
    await write(lin, shen)
    await write(he, lin)
    for (const other of [viewer(lin), viewer(lin, 'HOST'), { kind: 'visitor' } as const]) {
      expect(await familyTree(other, { q: '' })).toBeNull()
      expect(await deskLine(other, shen)).toBeNull()
    }
    expect(await ownLine({ kind: 'visitor' })).toBeNull()
    expect(await ownLine({ kind: 'applicant', applicationId: shen })).toBeNull()
    expect(await ownLine(viewer(lin))).toEqual({
      broughtBy: { id: shen, name: '沈', here: true },
      brought: [{ id: he, name: '何', here: true }],
    })
    expect(await deskLine(viewer(shen, 'ORGANISER'), lin)).toMatchObject({
      known: 'RECORDED',
      cut: false,
      branch: { people: 2, here: 2 },
    })
  })
})
