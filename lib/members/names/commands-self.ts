import type { Actor } from '@/lib/auth/types'
import { transaction } from '@/lib/db/transaction'
import { now } from '@/lib/shared/clock'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { addName, namesChanged } from './commands'
import { findSameName } from './store'
import { lockPerson } from '@/lib/members/status/commands'
import type { OwnNameInput } from '@/lib/members/schema-preferences'
import { countOwnNames, deleteOwnName } from '@/lib/members/profile/store'

/** So many names one may add: a page of names, not a book. */
const MAX_OWN_NAMES = 10

/**
 * A member says by which pen name or real name they go as well. Everybody reads the pen name; the real
 * name is for organisers. Refusals: NAME_THERE_ALREADY {text}, TOO_MANY_NAMES.
 */
export async function addOwnName(actor: Actor, name: OwnNameInput): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    await lockPerson(tx, memberId)
    if ((await findSameName(tx, memberId, name))?.to === null)
      reject('NAME_THERE_ALREADY', { text: name.text }, 'text')
    if ((await countOwnNames(tx, memberId)) >= MAX_OWN_NAMES)
      reject('TOO_MANY_NAMES', { max: MAX_OWN_NAMES })
    await addName(tx, memberId, { ...name, source: 'profile', heldFrom: now(), heldTo: null })
    return undefined
  })
}

/** Takes back a name the member added: it goes whole. Refusals: NAME_NOT_OWN. */
export async function takeBackOwnName(actor: Actor, nameId: string): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    await lockPerson(tx, memberId)
    if (!(await deleteOwnName(tx, memberId, nameId))) reject('NAME_NOT_OWN')
    await namesChanged(tx, [memberId])
    return undefined
  })
}
