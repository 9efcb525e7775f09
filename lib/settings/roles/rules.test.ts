import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ACTS, capabilities, HOLDERS, policiesOf, viewerAs } from './rules'

const OPEN = { plan: true }

/** Every policy that a room exports, as `room name`. */
const exported = readdirSync('lib', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?:^|\/)policy(?:-[a-z-]+)?\.ts$/u.test(file))
  .flatMap((file) => {
    const room = file.replace(/\/policy(?:-[a-z-]+)?\.ts$/u, '')
    const names = readFileSync(`lib/${file}`, 'utf8').matchAll(/^export function (\w+)/gmu)
    return [...names].map(([, name]) => `${room} ${name ?? ''}`)
  })

/** What is said of one’s own, with any role. */
const OF_ONES_OWN = ['privacy isOwn', 'checkins/corrections isOwn']

describe('the table of what each role may do', () => {
  it('has every policy of every room on a row', () => {
    const listed = new Set(ACTS.flatMap((act) => policiesOf(OPEN)[act].map(([name]) => name)))
    expect([...listed, ...OF_ONES_OWN].toSorted()).toEqual(exported.toSorted())
  })

  it.each(ACTS)('says of %s what each of its policies says, for every role', (act) => {
    for (const holder of HOLDERS) {
      const answers = policiesOf(OPEN)[act].map(([name, may]) => [name, may(viewerAs(holder))])
      const row = capabilities(OPEN).find((one) => one.act === act)
      const expected = row?.holders.has(holder)
      expect([holder, answers]).toEqual([holder, answers.map(([name]) => [name, expected])])
    }
  })

  it('follows what the community lets visitors see', () => {
    const seen = (plan: boolean) =>
      capabilities({ plan })
        .find(({ act }) => act === 'seeEvenings')
        ?.holders.has('VISITOR')
    expect([seen(true), seen(false)]).toEqual([true, false])
  })

  it('lets an owner do everything, and a member nothing that a duty is needed for', () => {
    const rows = capabilities(OPEN)
    expect(rows.filter(({ holders }) => !holders.has('OWNER'))).toEqual([])
    const open = rows.filter(({ holders }) => holders.has('MEMBER')).map(({ act }) => act)
    expect(open).toEqual(['seeEvenings', 'seeMembers', 'read', 'refer'])
  })
})
