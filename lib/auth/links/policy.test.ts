import { describe, expect, it } from 'vitest'
import { canMakeLink } from './policy'
import { ROLES, type Actor, type Role } from '@/lib/auth/types'

const holding = (...roles: Role[]): Actor => ({
  kind: 'member',
  memberId: 'm',
  displayName: '林一苇',
  groupId: 'g',
  roles,
  locale: null,
  sessionId: null,
  signedInAt: null,
})

const ACTORS: [string, Actor][] = [
  ['visitor', { kind: 'visitor' }],
  ['member', holding()],
  ...ROLES.map((role): [string, Actor] => [role, holding(role)]),
  ['console', { kind: 'console' }],
]

/** Who may become whom: one line per actor, one column per role of the other. */
const TABLE = `
               MEMBER EDITOR HOST COORDINATOR ORGANISER OWNER
visitor        no     no     no   no          no        no
member         no     no     no   no          no        no
EDITOR         no     no     no   no          no        no
HOST           no     no     no   no          no        no
COORDINATOR    no     no     no   no          no        no
ORGANISER      yes    yes    yes  yes         no        no
OWNER          yes    yes    yes  yes         yes       yes
console        yes    yes    yes  yes         yes       yes
`

describe('making a link that signs another member in', () => {
  const [head = '', ...lines] = TABLE.trim().split('\n')
  const subjects = head.trim().split(/\s+/)
  it.each(lines.map((line) => line.split(/\s+/)))('%s', (name, ...answers) => {
    const actor = new Map(ACTORS).get(name) ?? { kind: 'visitor' }
    const may = subjects.map((subject) =>
      canMakeLink(actor, { roles: subject === 'MEMBER' ? [] : [subject as Role] }) ? 'yes' : 'no',
    )
    expect(may).toEqual(answers)
  })
})
