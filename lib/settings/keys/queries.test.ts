import { afterEach, expect, it } from 'vitest'
import { decide } from '@/lib/config/config'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { keysShown } from './queries'

const URL = 'postgresql://yehua:secret@127.0.0.1:5432/yehua'
const holding = (role: 'OWNER' | 'ORGANISER') =>
  signedIn({ memberId: 'm', displayName: '山长', groupId: 'g', roles: [role] })

afterEach(() => decide({ SECRET: '', DATABASE_URL: '' }))

it('says to owners alone whether SECRET is set and how many keys it holds, and no key', () => {
  decide({ SECRET: '', DATABASE_URL: URL })
  expect(keysShown(holding('OWNER'))).toEqual({ isSet: false, count: 1 })
  decide({ SECRET: 'first-key-of-thirty-two-letters-x,last-key-of-thirty-two-letters-xx' })
  expect(keysShown(holding('OWNER'))).toEqual({ isSet: true, count: 2 })
  expect(keysShown(holding('ORGANISER'))).toBeNull()
  expect(keysShown({ kind: 'visitor' })).toBeNull()
})
