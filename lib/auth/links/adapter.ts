import type { Adapter, AdapterUser } from 'next-auth/adapters'
import type { Tx } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { SECOND_PRESS_SECONDS } from './rules'
import { consumeLink, findActiveMember, type UsedLink } from './store'
import * as sessions from '@/lib/auth/sessions/store'
import { hashToken } from '@/lib/auth/tokens'

export type Browser = {
  readonly device: string | null
  /** The page whose button was pressed; null where no page was. */
  readonly press: string | null
}

/**
 * Our tables as next-auth sees them. It knows people by one string, which it takes for an e-mail
 * address; here that is the member's id. So one way in serves every kind of link, members without
 * an address sign in as well, and no address passes through it. `tx` is one transaction from the use of the
 * link to the session: what ends a member's links waits for both, or comes before both.
 */
export function authAdapter(tx: Tx, { device, press }: Browser): Adapter {
  let used: UsedLink | null = null
  const findUser = async (memberId: string): Promise<AdapterUser | null> => {
    const member = await findActiveMember(tx, memberId)
    return member === null ? null : userOf(member.id)
  }
  return {
    createUser: () => {
      throw new Error('Signing in makes no members.')
    },
    getUser: findUser,
    getUserByEmail: findUser,
    getUserByAccount: () => null,
    linkAccount: () => null,
    updateUser: ({ id }) => userOf(id),

    createSession: async (session) => {
      const id = await sessions.createSession(
        tx,
        {
          tokenHash: hashToken(session.sessionToken),
          memberId: session.userId,
          device,
          expiresAt: session.expires,
          via: used?.purpose ?? null,
          madeById: used?.createdById ?? null,
        },
        toDate(now()),
      )
      if (id === null) throw new Error('The member left.')
      return session
    },
    // A browser that is signed in already gets a new session; the one before ends (sessions/sign-in.ts).
    getSessionAndUser: () => null,
    updateSession: () => null,
    deleteSession: async (token) => {
      await sessions.deleteSessionByToken(tx, hashToken(token))
    },

    createVerificationToken: () => {
      throw new Error('Links are made by new-link.ts.')
    },
    /** `token` arrives hashed. The link is used up here: of any number of racers, one page gets an answer. */
    useVerificationToken: async ({ token }) => {
      const at = now()
      used = await consumeLink(tx, token, {
        now: toDate(at),
        by: press === null ? null : hashToken(press),
        again: toDate(at.subtract({ seconds: SECOND_PRESS_SECONDS })),
      })
      if (used === null) return null
      return { identifier: used.memberId, token, expires: toDate(now().add({ minutes: 1 })) }
    },
  }
}

function userOf(id: string): AdapterUser {
  return { id, email: id, emailVerified: null }
}
