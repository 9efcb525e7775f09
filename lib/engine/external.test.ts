import { describe, expect, it } from 'vitest'
import { StartRefused } from '@/lib/shared/start-refused'
import { refuseUnfit } from './external'

const url = 'postgresql://yehua:hidden@db.example.org:5433/talks'
const check = (facts: Partial<Record<'number' | 'name' | 'encoding', string>>) => () =>
  refuseUnfit(url, { number: '150004', name: '15.4', encoding: 'UTF8', ...facts })

describe('a server given by DATABASE_URL', () => {
  it('suffices from PostgreSQL 15 on', () => {
    expect(check({})).not.toThrow()
    expect(check({ number: '180000' })).not.toThrow()
  })

  it('is refused when it is older, with what to do and without the password', () => {
    const fault = new StartRefused(
      'The database at db.example.org:5433/talks is PostgreSQL 14.11; Yehua needs 15 or later. Upgrade that server, or leave DATABASE_URL out to use the one that comes with Yehua.',
    )
    expect(check({ number: '140011', name: '14.11' })).toThrow(fault)
  })

  it('is refused when its database cannot hold Chinese', () => {
    const fault = new StartRefused(
      `The database at db.example.org:5433/talks is encoded in SQL_ASCII; Yehua needs UTF8. Create it with: CREATE DATABASE yehua ENCODING 'UTF8' TEMPLATE template0`,
    )
    expect(check({ encoding: 'SQL_ASCII' })).toThrow(fault)
  })
})
