import { claimCommunity, nameGroups } from '@/lib/communities/commands'
import { readCommunity } from '@/lib/communities/queries'
import { record } from '@/lib/audit/record'
import { newLink } from '@/lib/auth/links/new-link'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { LIMITS } from '@/lib/auth/limits/rules'
import { hashToken, randomBytesOf } from '@/lib/auth/tokens'
import { readable, transaction, type Tx } from '@/lib/db/transaction'
import { namesChanged } from '@/lib/members/names/commands'
import { admit } from '@/lib/members/status/commands'
import { setRoles } from '@/lib/members/store'
import { ensureFirstRule } from '@/lib/naming/rules/commands'
import { now, toDate } from '@/lib/shared/clock'
import { refuse, reject, type Outcome } from '@/lib/shared/outcome'
import { plainSetupCode, SETUP_CODE_BYTES, setupCodeFrom } from './rules'
import type { SetupInput } from './schema'
import * as store from './store'

const CODE_DAYS = 7

/**
 * A fresh code for /setup, to be shown on the console at every start; null once the community is set
 * up. Only its hash is stored. Each instance shows its own: any of them works until one is used.
 */
export async function ensureSetupCode(): Promise<string | null> {
  const outcome = await transaction(async (tx) => {
    if ((await readCommunity(tx))?.isSetUp === true) return null
    const code = setupCodeFrom(randomBytesOf(SETUP_CODE_BYTES))
    const at = now()
    await store.deleteCodesExpiredBefore(tx, toDate(at))
    const expiresAt = toDate(at.add({ hours: CODE_DAYS * 24 }))
    await store.insertSetupCode(tx, hashToken(plainSetupCode(code)), expiresAt)
    return code
  })
  if (!outcome.ok) throw new Error('The set-up code could not be made.')
  return outcome.value
}

/**
 * Asked before anything of the form is read, long after the set-up too: ALREADY_SET_UP, and
 * TOO_MANY_TRIES {minutes} for a `client` (`clientOf`) that tries codes.
 */
export async function takeSetUpTurn(client: string): Promise<Outcome<undefined>> {
  if ((await readCommunity(readable()))?.isSetUp === true) return refuse('ALREADY_SET_UP')
  return countAttempt(LIMITS.setupByClient, client)
}

/**
 * Names the community, makes its groups and its owner, and answers the token of a link that signs the
 * owner in, for a caller who took a turn. Of several at once, one succeeds.
 * The first naming rule is in force from then on, or from `rulesFrom` when history moves in with it.
 * Refusals: SETUP_CODE_WRONG, ALREADY_SET_UP, EMAIL_TAKEN.
 */
export async function setUpCommunity(
  input: SetupInput,
  { rulesFrom }: { readonly rulesFrom?: Date } = {},
): Promise<Outcome<string>> {
  return transaction(async (tx) => {
    await claim(tx, input)
    const [groupId] = await nameGroups(tx, input.groups)
    if (groupId === undefined) reject('GROUP_NAME_MISSING', {}, 'groups')
    await ensureFirstRule(tx, rulesFrom ?? toDate(now()))
    const memberId = await insertOwner(tx, input, groupId)
    const link = await newLink(tx, { memberId, purpose: 'PERSONAL', createdById: null })
    return link.token
  })
}

/** Of several callers at once, the second finds the community claimed. */
async function claim(tx: Tx, { name, timeZone, locale, code }: SetupInput): Promise<void> {
  const setUpAt = toDate(now())
  if (!(await claimCommunity(tx, { name, timeZone, locale }, setUpAt))) reject('ALREADY_SET_UP')
  if (!(await store.isCodeValid(tx, hashToken(code), setUpAt))) {
    reject('SETUP_CODE_WRONG', {}, 'code')
  }
  await store.deleteAllCodes(tx)
}

async function insertOwner(tx: Tx, input: SetupInput, groupId: string): Promise<string> {
  const { ownerName, ownerEmail } = input
  const owner = { displayName: ownerName, company: null, position: null, city: null }
  const person = { ...owner, email: ownerEmail, groupId, joinedAt: now() }
  const [memberId = ''] = await admit(tx, { kind: 'console' }, [person])
  await setRoles(tx, memberId, ['OWNER'])
  await namesChanged(tx, [memberId])
  await record(
    tx,
    { kind: 'console' },
    {
      action: 'community.set-up',
      subjectType: 'member',
      subjectId: memberId,
      facts: { role: 'OWNER' },
    },
  )
  return memberId
}
