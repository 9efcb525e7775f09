import { now } from '@/lib/shared/clock'
import type { MemberViewer } from './types'

type Who = Pick<MemberViewer, 'memberId' | 'displayName' | 'groupId'> & Partial<MemberViewer>

/** For tests: the member as they act, signed in a moment ago. */
export function signedIn(who: Who): MemberViewer {
  return { kind: 'member', roles: [], locale: null, sessionId: null, signedInAt: now(), ...who }
}
