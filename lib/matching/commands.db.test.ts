import { beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { freshDatabase } from '@/lib/testing/database'
import {
  acceptProposal,
  adoptLabel,
  claimAlias,
  declineProposal,
  releaseAlias,
  reopenProposal,
} from './commands'
import { fingerprint } from '@/lib/matching/merges/fixtures'
import { createTwins } from '@/lib/matching/merges/fixtures-twins'

const CONSOLE: Actor = { kind: 'console' }

beforeEach(freshDatabase)

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'OK' : outcome.refusal?.code

async function proposals() {
  const twins = await createTwins()
  const find = (where: object) =>
    readable().samePersonProposal.findFirstOrThrow({ where: { memberId: twins.keptId, ...where } })
  const label = await find({ personId: { not: null } })
  const member = await find({ otherId: twins.otherId })
  return { twins, label: label.id, personId: label.personId ?? '', member: member.id }
}

describe('a proposal', () => {
  it('about a label gives it to the member, and takes it back', async () => {
    const { twins, label, personId } = await proposals()
    const before = await fingerprint()
    expect(code(await acceptProposal(CONSOLE, label))).toBe('OK')
    const linked = await readable().logPerson.findUniqueOrThrow({ where: { id: personId } })
    expect([linked.memberId, linked.linkedVia]).toEqual([twins.keptId, 'PROPOSAL'])
    expect(code(await acceptProposal(CONSOLE, label))).toBe('PROPOSAL_DECIDED')
    expect(code(await reopenProposal(CONSOLE, label))).toBe('OK')
    expect(await fingerprint()).toEqual(before)
  })

  it('about two members merges them, and parts them again exactly', async () => {
    const { twins, member } = await proposals()
    const before = await fingerprint()
    expect(code(await acceptProposal(CONSOLE, member))).toBe('OK')
    const other = await readable().member.findUniqueOrThrow({ where: { id: twins.otherId } })
    expect(other.mergedIntoId).toBe(twins.keptId)
    expect(code(await reopenProposal(CONSOLE, member))).toBe('OK')
    expect(await fingerprint()).toEqual(before)
  })

  it('is decided by one of two who do it at once', async () => {
    const { label } = await proposals()
    const outcomes = await Promise.all([
      acceptProposal(CONSOLE, label),
      declineProposal(CONSOLE, label),
    ])
    expect(outcomes.map(code).toSorted()).toEqual(['OK', 'PROPOSAL_DECIDED'])
  })
})

describe('an alias without a member', () => {
  it('is given to one member only, and let go', async () => {
    const { twins, personId } = await proposals()
    const alias = { kind: 'label', id: personId } as const
    const claims = [twins.keptId, twins.otherId].map((memberId) =>
      claimAlias(CONSOLE, { ...alias, memberId }),
    )
    expect((await Promise.all(claims)).map(code).toSorted()).toEqual(['ALIAS_TAKEN', 'OK'])
    expect(code(await releaseAlias(CONSOLE, alias))).toBe('OK')
    expect(code(await releaseAlias(CONSOLE, alias))).toBe('ALIAS_FREE')
  })

  it('becomes a member of its own', async () => {
    const { personId } = await proposals()
    const adopted = await adoptLabel(CONSOLE, { id: personId, displayName: '远' })
    const linked = await readable().logPerson.findUniqueOrThrow({ where: { id: personId } })
    expect(adopted).toEqual({ ok: true, value: linked.memberId })
    expect(code(await adoptLabel(CONSOLE, { id: personId, displayName: '远' }))).toBe('ALIAS_TAKEN')
  })
})
