import { expect, test } from 'vitest'
import { DEFAULT_NICKNAME_TEMPLATE, judge, knowledgeWith } from '@/lib/naming/nickname/rules'
import { type DemoPerson, makePeople } from './people'
import { dice } from './random'
import { SEED } from './world'

const NOTHING_TAUGHT = knowledgeWith([])

/** What the person means: the parts that stand in the nickname, as the rule orders them. */
function meant({ displayName, company, position, city, nickname }: DemoPerson): string {
  const parts = [displayName, company, position, city]
  return parts.filter((part) => part != null && nickname.includes(part)).join('-')
}

/** The demo's own community first, then as many others as make every kind of slip meet every kind of name. */
test.each([SEED, 1, 2, 3, 4, 5, 6, 7])(
  'no correction that is offered is wrong, and what is not sure is asked: community %i',
  (seed) => {
    const judged = makePeople(dice(seed)).map((person) => ({
      person,
      finding: judge(person.nickname, DEFAULT_NICKNAME_TEMPLATE, NOTHING_TAUGHT),
    }))
    const offered = judged.filter(({ finding }) => finding.suggestion !== null)
    const wrong = offered.flatMap(({ person, finding }) =>
      finding.suggestion === meant(person) ? [] : [[person.nickname, finding.suggestion]],
    )
    expect(wrong).toEqual([])
    const unsure = judged.filter(({ finding }) => finding.guess !== null)
    expect(unsure.every(({ finding }) => finding.suggestion === null)).toBe(true)
    expect(offered.length).toBeGreaterThan(40)
  },
  20_000,
)
