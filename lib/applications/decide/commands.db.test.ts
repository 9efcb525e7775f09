import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import { ask, letThrough } from './commands-ask'
import { decide, undoDecision } from './commands'
import { decideMany } from './commands-many'
import { addNote, dropNote } from './commands-notes'
import * as fixtures from '@/lib/applications/fixtures'
import type { Choice } from '@/lib/applications/types'

let groupId = ''
let organiser: MemberViewer
let second: MemberViewer
beforeEach(async () => {
  await freshDatabase()
  ;({ groupId, organiser, second } = await fixtures.createDesk())
})

const seatsTaken = (id = groupId) => fixtures.seatsTaken(id)

const deciding = (id: string, choice: Choice, by = organiser, reason = '看过了') =>
  fixtures.decideNow(by, id, choice, reason)

describe('a decision', () => {
  it('is for organisers', async () => {
    const applicationId = await fixtures.createApplication(groupId)
    const host = await fixtures.createMember(groupId, { roles: ['HOST', 'COORDINATOR', 'EDITOR'] })
    const own = { kind: 'applicant', applicationId } as const
    for (const actor of [host, own, { kind: 'visitor' } as const]) {
      const decision = { applicationId, version: 0, choice: 'ADMITTED', reason: '' } as const
      expect(codeOf(await decide(actor, decision))).toBe('NOT_ALLOWED')
      expect(codeOf(await undoDecision(actor, { applicationId, version: 0 }))).toBe('NOT_ALLOWED')
      expect(codeOf(await letThrough(actor, { applicationId }))).toBe('NOT_ALLOWED')
      expect(codeOf(await addNote(actor, { applicationId, text: '好' }))).toBe('NOT_ALLOWED')
      const question = { applicationId, version: 0, question: '?' }
      expect(codeOf(await ask(actor, question))).toBe('NOT_ALLOWED')
      const many = { choice: 'ADMITTED', ids: [], reason: '' } as const
      expect(codeOf(await decideMany(actor, many))).toBe('NOT_ALLOWED')
    }
    expect((await fixtures.applicationNow(applicationId)).state).toBe('WAITING')
  })

  it('keeps the seat at once and notifies no one yet', async () => {
    const referrer = await fixtures.createMember(groupId)
    const id = await fixtures.createApplication(groupId, { referrer })
    const before = await seatsTaken()
    expect(codeOf(await deciding(id, 'ADMITTED', organiser, ''))).toBe('OK')
    expect(await seatsTaken()).toBe(before + 1)
    expect(await fixtures.applicationNow(id)).toMatchObject({
      state: 'ADMITTED',
      before: 'WAITING',
      holdsSeat: true,
      notifiedAt: null,
      memberId: null,
    })
    expect(await readable().mail.count()).toBe(0)
    expect(await fixtures.balanceOf(referrer)).toBe(1)
  })

  it('needs a reason to decline, and one to admit without a referrer', async () => {
    const id = await fixtures.createApplication(groupId)
    expect(codeOf(await deciding(id, 'DECLINED', organiser, ' '))).toBe(
      'REASON_FOR_APPLICANT_MISSING',
    )
    expect(codeOf(await deciding(id, 'ADMITTED', organiser, ''))).toBe('REASON_FOR_DIRECT_MISSING')
    expect(codeOf(await deciding(id, 'WAITLISTED', organiser, ''))).toBe('OK')
    expect(codeOf(await deciding(id, 'WAITLISTED', organiser, ''))).toBe('WAITLISTED_ALREADY')
  })

  it('is not made over what is held back, unless it is declined or let through', async () => {
    const id = await fixtures.createApplication(groupId, { suspicions: ['TOO_FAST'] })
    expect(codeOf(await deciding(id, 'ADMITTED'))).toBe('QUARANTINED')
    expect(codeOf(await deciding(id, 'WAITLISTED'))).toBe('QUARANTINED')
    expect(codeOf(await letThrough(organiser, { applicationId: id }))).toBe('OK')
    expect(codeOf(await letThrough(second, { applicationId: id }))).toBe('OK')
    const events = await readable().applicationEvent.findMany({ where: { applicationId: id } })
    expect(events.filter(({ kind }) => kind === 'LET_THROUGH').length).toBe(1)
    expect(codeOf(await deciding(id, 'ADMITTED'))).toBe('OK')
  })

  it('does not exist about an address that is not proven', async () => {
    const id = await fixtures.createApplication(groupId, { state: 'PROVING' })
    expect(codeOf(await deciding(id, 'ADMITTED'))).toBe('APPLICATION_UNKNOWN')
  })

  it('is not made about a present member, also under an address of before', async () => {
    const { memberId: mergedIntoId } = await fixtures.createMember(groupId, {
      email: 'zhi@yehua.example',
    })
    const { memberId } = await fixtures.createMember(groupId, { email: 'before@yehua.example' })
    const merged = { status: 'MERGED', mergedIntoId } as const
    await readable().member.update({ where: { id: memberId }, data: merged })
    for (const email of ['zhi@yehua.example', 'before@yehua.example']) {
      const id = await fixtures.createApplication(groupId, { email })
      expect(codeOf(await deciding(id, 'ADMITTED'))).toBe('MEMBER_ALREADY')
    }
  })

  it('of two at once is one, and the second hears which, by whom', async () => {
    const id = await fixtures.createApplication(groupId)
    const version = await fixtures.versionOf(id)
    const outcomes = await Promise.all([
      decide(organiser, { applicationId: id, version, choice: 'ADMITTED', reason: '老朋友' }),
      decide(second, { applicationId: id, version, choice: 'DECLINED', reason: '人满了' }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['DECIDED_ALREADY_BY', 'OK'])
    const { state, decidedById } = await fixtures.applicationNow(id)
    const refused = outcomes.find(({ ok }) => !ok)
    const name = decidedById === organiser.memberId ? organiser.displayName : second.displayName
    expect(refused?.ok === false && refused.refusal.facts).toMatchObject({
      choice: state,
      by: name,
    })
  })

  it('of two who wait-list and decline at once is one', async () => {
    const id = await fixtures.createApplication(groupId)
    const version = await fixtures.versionOf(id)
    const outcomes = await Promise.all([
      decide(organiser, { applicationId: id, version, choice: 'WAITLISTED', reason: '' }),
      decide(second, { applicationId: id, version, choice: 'DECLINED', reason: '人满了' }),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['DECIDED_ALREADY_BY', 'OK'])
  })

  it('gives the last seat to one of two', async () => {
    const small = await fixtures.createGroup(2)
    await fixtures.createMember(small)
    const [one, two] = [
      await fixtures.createApplication(small),
      await fixtures.createApplication(small),
    ]
    const outcomes = await Promise.all([
      deciding(one, 'ADMITTED'),
      deciding(two, 'ADMITTED', second),
    ])
    expect(outcomes.map(codeOf).toSorted()).toEqual(['GROUP_FULL', 'OK'])
    expect(await seatsTaken(small)).toBe(2)
  })

  it('never takes a seat of the buffer, however many try', async () => {
    const small = await fixtures.createGroup(6, 3)
    await fixtures.createMember(small)
    const ids = await Promise.all(
      Array.from({ length: 6 }, () => fixtures.createApplication(small)),
    )
    const outcomes = await Promise.all(ids.map((id) => deciding(id, 'ADMITTED')))
    expect(outcomes.map(codeOf).filter((code) => code === 'OK').length).toBe(2)
    expect(await seatsTaken(small)).toBe(3)
  })
})

describe('many at once', () => {
  it('are decided each by itself, with its own reason why not', async () => {
    await fixtures.createRuleInForce()
    const referrer = await fixtures.createMember(groupId, { quota: 9 })
    const ids = [
      await fixtures.createApplication(groupId, { referrer, name: '沈知远' }),
      await fixtures.createApplication(groupId, { name: '陆明月' }),
      await fixtures.createApplication(groupId, { referrer, name: '顾长风', nickname: '长风' }),
      await fixtures.createApplication(groupId, {
        referrer,
        name: '林小满',
        suspicions: ['LINKS'],
      }),
      await fixtures.createApplication(groupId, { referrer, name: '宋望舒', proven: false }),
    ]
    const rows = ids.map((applicationId) => ({ applicationId, version: 0 }))
    const outcome = await decideMany(organiser, { choice: 'ADMITTED', ids: rows, reason: '' })
    const firstCodes = outcome.ok ? outcome.value.map(({ refusal }) => refusal?.code ?? 'OK') : []
    expect(firstCodes).toEqual([
      'OK',
      'BULK_NO_REFERRER',
      'BULK_NICKNAME',
      'QUARANTINED',
      'BULK_UNPROVEN',
    ])
    const again = await decideMany(second, { choice: 'DECLINED', ids: rows, reason: '人满了' })
    const codes = again.ok ? again.value.map(({ refusal }) => refusal?.code ?? 'OK') : []
    expect(codes).toEqual(['DECIDED_ALREADY_BY', 'OK', 'OK', 'OK', 'OK'])
  })

  it('are admitted only as far as the seats go', async () => {
    const small = await fixtures.createGroup(2)
    const referrer = await fixtures.createMember(groupId, { quota: 9 })
    const names = ['沈知远', '陆明月', '顾长风']
    const ids = []
    for (const name of names) ids.push(await fixtures.createApplication(small, { referrer, name }))
    const rows = ids.map((applicationId) => ({ applicationId, version: 0 }))
    const outcome = await decideMany(organiser, { choice: 'ADMITTED', ids: rows, reason: '' })
    const codes = outcome.ok ? outcome.value.map(({ refusal }) => refusal?.code ?? 'OK') : []
    expect(codes).toEqual(['OK', 'OK', 'GROUP_FULL'])
  })

  it('pass no one who waits for a seat of the same group', async () => {
    const referrer = await fixtures.createMember(groupId, { quota: 9 })
    const other = await fixtures.createGroup(9)
    const id = (name: string, group = groupId, state: 'WAITING' | 'WAITLISTED' = 'WAITING') =>
      fixtures.createApplication(group, { referrer, name, state })
    const waits = await id('沈知远', groupId, 'WAITLISTED')
    const ids = [await id('陆明月'), await id('顾长风', other), waits]
    const rows = ids.map((applicationId) => ({ applicationId, version: 0 }))
    const outcome = await decideMany(organiser, { choice: 'ADMITTED', ids: rows, reason: '' })
    const refusals = outcome.ok ? outcome.value.map(({ refusal }) => refusal) : []
    expect(refusals).toEqual([{ code: 'BULK_OTHERS_WAIT', facts: { count: 1 } }, null, null])
    const alone = {
      applicationId: ids[0] ?? '',
      version: 0,
      choice: 'ADMITTED',
      reason: '',
    } as const
    expect(codeOf(await decide(organiser, alone))).toBe('OK')
  })
})

describe('a question', () => {
  it('is mailed in the applicant’s language, and is one at a time', async () => {
    const id = await fixtures.createApplication(groupId, { locale: 'en' })
    const version = await fixtures.versionOf(id)
    const question = '你在哪个团队？'
    const asked = await Promise.all(
      [organiser, second].map((by) => ask(by, { applicationId: id, version, question })),
    )
    expect(asked.map(codeOf).toSorted()).toEqual(['APPLICATION_CHANGED', 'OK'])
    const [mail, ...more] = await readable().mail.findMany()
    expect(more).toEqual([])
    expect(mail?.subject).toBe('晚灯: the organisers have a question')
    expect(mail?.text).toContain(question)
  })
})

describe('a note', () => {
  it('is taken away by its author alone', async () => {
    const id = await fixtures.createApplication(groupId)
    expect(codeOf(await addNote(organiser, { applicationId: id, text: '见过' }))).toBe('OK')
    const [note] = await readable().applicationNote.findMany()
    const noteId = note?.id ?? ''
    expect(codeOf(await dropNote(second, { noteId }))).toBe('NOTE_UNKNOWN')
    expect(codeOf(await dropNote(organiser, { noteId }))).toBe('OK')
  })
})
