import { describe as suite, expect, it } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { matchPeople } from '@/lib/matching/runs/rules'
import { pairKey } from './rules-decide'
import { spansOf } from './rules-renames'
import type { Voice } from './rules-traces'

const DAY = 24 * 60 * 60_000
const knowledge = knowledgeWith([])
const partsOf = (text: string) => judge(text, DEFAULT_NICKNAME_TEMPLATE, knowledge).parts

/** One message a day, from one day to another. */
const speaks = (person: string, from: number, to: number): Voice[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({
    person,
    at: (from + n) * DAY + n,
  }))

const OLD = '苏禾-云栈科技-技术'
const member = (id: string, name: string) => ({
  id,
  names: [name],
  onRoster: false,
})
const others = [
  { name: '林檎-青禾-运营', id: 'm2' },
  { name: '顾北-远山-研发', id: 'm3' },
]

function ask(
  name: string,
  voices: readonly Voice[],
  declined: ReadonlySet<string> = new Set<string>(),
) {
  const labels = [
    { id: OLD, labels: [OLD], memberId: 'm1' },
    ...others.map((one) => ({
      id: one.name,
      labels: [one.name],
      memberId: one.id,
    })),
    ...[...new Set([name, '白芷'])].map((id) => ({
      id,
      labels: [id],
      memberId: null,
    })),
  ]
  const { labels: found } = matchPeople(
    {
      members: [member('m1', OLD), ...others.map((one) => member(one.id, one.name))],
      labels,
      mentions: [],
      declined,
      together: { labels: new Map(), keys: new Map() },
      spans: spansOf(voices.toSorted((a, b) => a.at - b.at)),
    },
    partsOf,
  )
  expect(found.certain).toEqual([])
  return found.doubtful
}

const GOES_ON = speaks('林檎-青禾-运营', 0, 40)

suite('a label that was unknown until now', () => {
  it('is asked about where one older label stops as it begins, as weak evidence', () => {
    const voices = [...GOES_ON, ...speaks(OLD, 0, 20), ...speaks('晚灯', 22, 40)]
    expect(ask('晚灯', voices)).toEqual([
      {
        subjectId: '晚灯',
        memberId: 'm1',
        score: 50,
        reasons: [
          { code: 'STOPPED_THEN', facts: { name: OLD, days: 2 } },
          { code: 'WEAK', facts: {} },
        ],
      },
    ])
  })

  it('is asked about where it names the company and the role of one that stopped weeks ago', () => {
    const name = '小满-云栈科技-技术'
    const voices = [...GOES_ON, ...speaks(OLD, 0, 10), ...speaks(name, 30, 30)]
    const [match, ...more] = ask(name, voices)
    expect(more).toEqual([])
    expect(match?.reasons.map(({ code }) => code)).toEqual(['SAME_COMPANY', 'SAME_ROLE', 'WEAK'])
    expect(ask(name, voices, new Set([pairKey('m1', name)]))).toEqual([])
  })

  it('is asked about by its name alone where that speaks for another member', () => {
    const voices = [...GOES_ON, ...speaks(OLD, 0, 20), ...speaks('林檎', 22, 40)]
    const asked = ask('林檎', voices)
    expect(asked.map(({ memberId }) => memberId)).toEqual(['m2'])
  })

  it.each([
    ['while the older one goes on', [...speaks(OLD, 0, 40), ...speaks('晚灯', 22, 40)]],
    ['when it stopped long before', [...speaks(OLD, 0, 10), ...speaks('晚灯', 22, 40)]],
    ['when the older one said little', [...speaks(OLD, 20, 21), ...speaks('晚灯', 22, 40)]],
    ['when it spoke once', [...speaks(OLD, 0, 20), ...speaks('晚灯', 22, 22)]],
    ['in the first week of the log', [...speaks(OLD, 0, 4), ...speaks('晚灯', 5, 40)]],
    [
      'where two stop at once',
      [...speaks(OLD, 0, 20), ...speaks('顾北-远山-研发', 0, 20), ...speaks('晚灯', 22, 40)],
    ],
    [
      'where one without a member stops as well',
      [...speaks(OLD, 0, 20), ...speaks('白芷', 0, 20), ...speaks('晚灯', 22, 40)],
    ],
    [
      'where two begin at once',
      [...speaks(OLD, 0, 20), ...speaks('白芷', 22, 40), ...speaks('晚灯', 22, 40)],
    ],
  ])('is not asked about %s', (_, voices) => {
    expect(ask('晚灯', [...GOES_ON, ...voices])).toEqual([])
  })
})
