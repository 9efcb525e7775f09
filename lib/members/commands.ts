import { readSettings } from '@/lib/communities/queries'
import { groupExists } from '@/lib/communities/store'
import { dropUnusedLinks } from '@/lib/auth/links/store'
import { requireRecentSignIn } from '@/lib/auth/sessions/recent'
import type { Actor } from '@/lib/auth/types'
import { record } from '@/lib/audit/record'
import { transaction, type Tx } from '@/lib/db/transaction'
import { instantAt, now } from '@/lib/shared/clock'
import { requireUnchanged } from '@/lib/shared/based-on'
import { type Outcome, refuse, reject } from '@/lib/shared/outcome'
import { Temporal } from 'temporal-polyfill'
import { deleteChanges } from '@/lib/members/address/store'
import { addName, namesChanged, renameTo } from '@/lib/members/names/commands'
import { seatsMayOpen } from '@/lib/members/groups/commands-seats'
import { admit, lockPerson } from '@/lib/members/status/commands'
import { canChangeStatus, canManagePeople } from './policy'
import { holdsHidden } from '@/lib/members/directory/rules-search'
import { dayIn, nicknameOf, personForm, profileForm } from './rules-forms'
import type { CorrectionInput, PersonInput, ProfileInput } from './schema'
import * as store from './store'
import { moveHome, withdrawAsked } from '@/lib/members/groups/store'
import { searchedFacts } from '@/lib/members/names/store'
import { findProfile } from '@/lib/members/profile/store'
import type { OwnProfile } from '@/lib/members/profile/types'

/** A member corrects their own profile. Refusals: CHANGED_MEANWHILE {count}, NAME_SHOWS_KEPT. */
export async function editOwnProfile(
  actor: Actor,
  input: ProfileInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  return transaction(async (tx) => {
    // Named one by one: a member edits no more of themselves than the profile.
    const { displayName, company, position, city, about, groupNickname } = input
    const fields = { displayName, company, position, city, about }
    // A row that was merged away meanwhile cannot be edited.
    await lockPerson(tx, actor.memberId)
    const found = await profileNow(tx, actor.memberId)
    requireUnchanged(input.basedOn, profileForm(found), profileForm(input))
    await keepFormerName(tx, found, displayName, 'profile')
    await store.updateMember(tx, actor.memberId, fields)
    await requireKeptName(tx, actor.memberId)
    await renameTo(tx, actor.memberId, groupNickname, { source: 'profile', at: now() })
    await namesChanged(tx, [actor.memberId])
    return undefined
  })
}

/** An organiser adds a person who is in the chat group already. Answers the new member's id. */
export async function addMember(actor: Actor, input: PersonInput): Promise<Outcome<string>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    await requireGroup(tx, input.groupId)
    const { groupNickname, joinedOn, ...person } = input
    const joinedAt = joinedOn === null ? now() : await startOf(tx, joinedOn)
    const [id = ''] = await admit(tx, actor, [{ ...person, joinedAt }])
    await renameTo(tx, id, groupNickname, { source: 'desk', at: joinedAt })
    await namesChanged(tx, [id])
    return id
  })
}

/** An organiser corrects what is written about a person. Refusals: CHANGED_MEANWHILE {count}, NAME_SHOWS_KEPT. */
export async function correctMember(
  actor: Actor,
  memberId: string,
  input: CorrectionInput,
): Promise<Outcome<undefined>> {
  if (!canManagePeople(actor)) return refuse('NOT_ALLOWED')
  return transaction(async (tx) => {
    const member = await lockPerson(tx, memberId)
    const own = actor.kind === 'member' && actor.memberId === memberId
    if (!own && !canChangeStatus(actor, member)) reject('NOT_ALLOWED')
    await guardAddress(tx, actor, memberId, input.email)
    await requireGroup(tx, input.groupId)
    await requirePersonUnchanged(tx, memberId, input)
    const { displayName, company, position, city, email, ...placed } = input
    const { groupNickname, joinedOn, groupId } = placed
    const fields = { displayName, company, position, city, email }
    const since = joinedOn === null ? {} : { joinedAt: await startOf(tx, joinedOn) }
    await keepFormerName(tx, await profileNow(tx, memberId), displayName, 'desk')
    await store.updateMember(tx, memberId, { ...fields, ...since })
    await requireKeptName(tx, memberId)
    if (member.groupId !== groupId) {
      await moveHome(tx, memberId, groupId)
      await withdrawAsked(tx, memberId, now())
      await seatsMayOpen(tx)
    }
    await renameTo(tx, memberId, groupNickname, { source: 'desk', at: now() })
    await namesChanged(tx, [memberId])
    await record(tx, actor, {
      action: 'member.corrected',
      subjectType: 'member',
      subjectId: memberId,
      facts: member.groupId === groupId ? {} : { from: member.groupId, to: groupId },
    })
    return undefined
  })
}

/** A name that a member was called by is still theirs where it was written: it is redacted as the one of today. */
async function keepFormerName(
  tx: Tx,
  member: Pick<OwnProfile, 'id' | 'displayName' | 'joinedAt' | 'names'>,
  displayName: string,
  source: 'profile' | 'desk',
): Promise<void> {
  if (member.displayName === displayName) return
  const heldTo = now()
  const ends = member.names.flatMap(({ kind, to }) => (kind === 'DISPLAY_NAME' ? (to ?? []) : []))
  const began =
    [member.joinedAt, ...ends].toSorted((a, b) => Temporal.Instant.compare(a, b)).at(-1) ?? heldTo
  await addName(tx, member.id, {
    kind: 'DISPLAY_NAME',
    text: member.displayName,
    source,
    // Who joins later than today was written down ahead.
    heldFrom: Temporal.Instant.compare(began, heldTo) < 0 ? began : heldTo,
    heldTo,
  })
}

/** A member who keeps the company from others cannot carry it in the name that all members see. */
export async function requireKeptName(tx: Tx, memberId: string): Promise<void> {
  const facts = await searchedFacts(tx, memberId)
  if (facts !== null && holdsHidden(facts, facts.displayName)) {
    reject('NAME_SHOWS_KEPT', { name: facts.displayName }, 'displayName')
  }
}

/** The address signs its owner in: who changes it has signed in recently, and links sent to the old one end. */
async function guardAddress(
  tx: Tx,
  actor: Actor,
  memberId: string,
  email: string | null,
): Promise<void> {
  const { email: before } = await profileNow(tx, memberId)
  if (before === email) return
  requireRecentSignIn(actor)
  await deleteChanges(tx, [memberId])
  await dropUnusedLinks(tx, [memberId], 'EMAIL', 'INVITATION')
}

async function requirePersonUnchanged(
  tx: Tx,
  memberId: string,
  { basedOn, ...input }: CorrectionInput,
): Promise<void> {
  if (basedOn === undefined) return
  const [found, { timeZone }] = [await profileNow(tx, memberId), await readSettings(tx)]
  const joinedOn = dayIn(timeZone, found.joinedAt)
  const typed = personForm({ ...input, joinedOn: input.joinedOn ?? joinedOn })
  requireUnchanged(basedOn, personForm({ ...found, joinedOn }), typed)
}

async function profileNow(tx: Tx, memberId: string) {
  const found = (await findProfile(tx, memberId)) ?? reject('MEMBER_UNKNOWN')
  return { ...found, groupNickname: nicknameOf(found.names) }
}

/** The first instant of the day in the community's zone. */
async function startOf(tx: Tx, date: string): Promise<Temporal.Instant> {
  return instantAt(Temporal.PlainDate.from(date), '00:00', (await readSettings(tx)).timeZone)
}

async function requireGroup(tx: Tx, groupId: string): Promise<void> {
  if (!(await groupExists(tx, groupId))) reject('GROUP_UNKNOWN', {}, 'groupId')
}
