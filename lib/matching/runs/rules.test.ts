import { describe, expect, it } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { pairKey } from '@/lib/matching/evidence/rules-decide'
import { matchPeople, type WhoIsWho } from './rules'
import type { Trace } from '@/lib/matching/evidence/rules-traces'

const knowledge = knowledgeWith([])
const partsOf = (text: string) => judge(text, DEFAULT_NICKNAME_TEMPLATE, knowledge).parts

const member = (id: string, ...names: string[]) => ({ id, names, onRoster: false })
const label = (text: string, memberId: string | null = null, others: readonly string[] = []) => ({
  id: text,
  labels: [text, ...others],
  memberId,
})
const mention = (text: string, more: Partial<Trace> = {}) => ({
  key: text,
  memberId: null,
  trace: {
    key: text,
    text,
    times: 6,
    closed: 6,
    firstAt: 0,
    lastAt: 1,
    callers: new Map(),
    answers: new Map(),
    quoted: new Map(),
    ...more,
  },
})
const nothingKnown: WhoIsWho = {
  members: [],
  labels: [],
  mentions: [],
  declined: new Set(),
  together: { labels: new Map(), keys: new Map() },
  spans: new Map(),
}
const resolve = (who: Partial<WhoIsWho>) => matchPeople({ ...nothingKnown, ...who }, partsOf)
const pairs = (matches: readonly { subjectId: string; memberId: string }[]) =>
  matches.map(({ subjectId, memberId }) => `${subjectId} ${memberId}`)

describe('an author with several names', () => {
  const members = [member('m1', '沈知远', '沈知远-青舟-研发'), member('m2', '林一苇-临溪-产品')]

  it('is known by any of them, whichever came first', () => {
    const { labels } = resolve({ members, labels: [label('晚舟', null, ['沈知远-青舟-研发'])] })
    expect(pairs(labels.certain)).toEqual(['晚舟 m1'])
  })

  it('is asked about where two of them are two members', () => {
    const both = label('沈知远-青舟-研发', null, ['林一苇-临溪-产品'])
    const { labels } = resolve({ members, labels: [both] })
    expect(labels.certain).toEqual([])
    expect(pairs(labels.doubtful).toSorted()).toEqual([
      '沈知远-青舟-研发 m1',
      '沈知远-青舟-研发 m2',
    ])
  })

  it('lends all of them to the member whose label it is', () => {
    const { mentions } = resolve({
      members: [member('m1', '远山')],
      labels: [label('晚舟', 'm1', ['沈知远-青舟-研发'])],
      mentions: [mention('沈知远-青舟-研发')],
    })
    expect(pairs(mentions.certain)).toEqual(['沈知远-青舟-研发 m1'])
  })
})

describe('a label', () => {
  it('is certainly the member whose name it is, and whose whole name it holds alone', () => {
    const { labels } = resolve({
      members: [member('m1', '沈知远'), member('m2', '林一苇', '林一苇-临溪-产品')],
      labels: [label('沈知远-青舟-研发'), label('林一苇-临溪-产品')],
    })
    expect(pairs(labels.certain)).toEqual(['沈知远-青舟-研发 m1', '林一苇-临溪-产品 m2'])
  })

  it('is asked about when two members have the name', () => {
    const { labels } = resolve({
      members: [member('m1', '沈知远-青舟-产品'), member('m2', '沈知远-临溪-研发')],
      labels: [label('沈知远')],
    })
    expect(labels.certain).toEqual([])
    expect(pairs(labels.doubtful).toSorted()).toEqual(['沈知远 m1', '沈知远 m2'])
  })

  it('is asked about when two labels are as near to one member', () => {
    const { labels } = resolve({
      members: [member('m1', '沈知远')],
      labels: [label('沈知远-青舟-产品'), label('沈知远-临溪-研发')],
    })
    expect(labels.certain).toEqual([])
    expect(labels.doubtful.length).toBe(2)
  })

  it('never certainly follows a given name alone', () => {
    const { labels } = resolve({
      members: [
        member('m1', 'Summer-青舟-产品'),
        member('m2', 'Summer-临溪-产品'),
        member('m3', 'Tim'),
      ],
      labels: [label('Summer'), label('Tim-青舟-研发')],
    })
    expect(labels.certain).toEqual([])
  })
})

describe('a name in the other script', () => {
  it('is asked about, and never certain by itself', () => {
    const { labels, mentions } = resolve({
      members: [member('m1', '顾北-远山-研发')],
      labels: [label('顧北-遠山-研發')],
      mentions: [mention('顧北 遠山 研發', { quoted: new Map([['顧北-遠山-研發', 3]]) })],
    })
    expect([labels.certain, mentions.certain]).toEqual([[], []])
    expect(pairs(labels.doubtful)).toEqual(['顧北-遠山-研發 m1'])
    expect(labels.doubtful[0]?.reasons).toEqual([
      { code: 'OTHER_SCRIPT', facts: { name: '顾北-远山-研发' } },
    ])
    expect(pairs(mentions.doubtful)).toEqual(['顧北 遠山 研發 m1'])
  })

  it('is asked about of two members, and when it is a name alone', () => {
    const { labels, members } = resolve({
      members: [
        member('m1', '顾北-远山-研发'),
        member('m2', '顧北-遠山-研發'),
        member('m3', '張偉'),
      ],
      labels: [label('张伟')],
    })
    expect(pairs(members)).toEqual(['m2 m1'])
    expect(labels.certain).toEqual([])
    expect(pairs(labels.doubtful)).toEqual(['张伟 m3'])
  })

  it('leaves certain whose name it is to the letter', () => {
    const { labels } = resolve({
      members: [member('m1', '顾北-远山-研发'), member('m2', '顧北-遠山-研發')],
      labels: [label('顾北-远山-研发'), label('顧北-遠山-研發')],
    })
    expect(pairs(labels.certain)).toEqual(['顾北-远山-研发 m1', '顧北-遠山-研發 m2'])
    expect(labels.doubtful).toEqual([])
  })
})

describe('a mentioned nickname', () => {
  const members = [member('m1', '沈知远'), member('m2', '何听雨')]

  it('is certainly whose name and company it holds', () => {
    const { mentions } = resolve({
      members: [member('m1', 'Summer-青舟-产品'), member('m2', 'Summer-临溪-产品')],
      mentions: [mention('Summer-青舟-研发-上海')],
    })
    expect(pairs(mentions.certain)).toEqual(['Summer-青舟-研发-上海 m1'])
  })

  it('follows who answers to it only with a name in common', () => {
    const answers = new Map([['沈知远-青舟', { times: 6, lift: 8 }]])
    const { mentions } = resolve({
      members,
      labels: [label('沈知远-青舟', 'm1')],
      mentions: [mention('老远', { answers })],
    })
    expect(mentions.certain).toEqual([])
  })

  it('is not whose label speaks to its bearer', () => {
    const callers = new Map([['沈知远-青舟', 3]])
    const { mentions } = resolve({
      members,
      labels: [label('沈知远-青舟', 'm1')],
      mentions: [mention('沈知远-临溪', { callers })],
    })
    expect(mentions.certain).toEqual([])
  })

  it('is certain for no member while a label without a member is as near', () => {
    const { mentions } = resolve({
      members: [member('m1', '沈知远')],
      labels: [label('沈知远-青舟-产品', 'm1'), label('沈知远-临溪-研发')],
      mentions: [mention('沈知远')],
    })
    expect(mentions.certain).toEqual([])
  })

  it('is not proposed again to the member for whom it was declined', () => {
    const declined = new Set([pairKey('m1', '沈知远-青舟')])
    const { mentions } = resolve({ members, mentions: [mention('沈知远-青舟')], declined })
    expect([...mentions.certain, ...mentions.doubtful]).toEqual([])
  })
})

describe('two members', () => {
  const twins = [member('m1', '沈知远-青舟-产品'), member('m2', '沈知远', '沈知远-青舟-研发')]

  it('who share name and company are asked about once', () => {
    expect(pairs(resolve({ members: twins }).members)).toEqual(['m2 m1'])
  })

  it('are two when both speak in one group, or both stood on one list', () => {
    const labels = [label('沈知远-青舟', 'm1'), label('知远', 'm2')]
    expect(resolve({ members: twins, labels }).members).toEqual([])
    const listed = twins.map((one) => ({ ...one, onRoster: true }))
    expect(resolve({ members: listed }).members).toEqual([])
  })
})
