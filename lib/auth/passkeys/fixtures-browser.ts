import { codeOf, createMember, freshCommunity, signIn } from '@/lib/auth/fixtures'
import { viewerOfToken } from '@/lib/auth/sessions/viewer'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { addPasskey, askForPasskey } from './commands'
import { askToSignIn, signInByPasskey } from './commands-signing-in'
import { softKey, type SoftKey } from './fixtures'

export const ORIGIN = 'https://night.example.org'
export const HERE = { origin: ORIGIN, rpId: 'night.example.org' }
export const CLIENT = '192.0.2.1'
export const DEVICE = 'Safari · iPhone'

/** For tests: the member of a session's cookie. */
export async function viewerAt(token: string): Promise<MemberViewer> {
  const viewer = await viewerOfToken(token)
  if (viewer.kind !== 'member') throw new Error('not signed in')
  return viewer
}

export const enter = async (memberId: string) => viewerAt(await signIn(memberId))

/** For tests: what the member's browser was asked to make. */
export async function askedToAdd(member: MemberViewer) {
  const outcome = await askForPasskey(member, null)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { options, browser } = outcome.value
  return { options, browser, challenge: options.challenge }
}

/** For tests: makes a passkey as a browser does, which says where it is. */
export async function added(actor: MemberViewer, key: SoftKey = softKey(), at = HERE) {
  const asked = await askForPasskey(actor, null)
  if (!asked.ok) return { key, code: asked.refusal.code, userHandle: '' }
  const { options, browser } = asked.value
  const credential = key.create(options.challenge, at)
  const outcome = await addPasskey(actor, { credential, browser, device: DEVICE })
  return { key, code: codeOf(outcome), userHandle: options.user.id, credential, browser }
}

/** For tests: what a visitor's browser was asked to sign. */
export async function asked() {
  const outcome = await askToSignIn(CLIENT, null)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { challenge: outcome.value.options.challenge, browser: outcome.value.browser }
}

type Use = Parameters<SoftKey['use']>[1]

/** For tests: signs in as a browser does. */
export async function signedInBy(key: SoftKey, userHandle: string, use: Partial<Use> = {}) {
  const { challenge, browser } = await asked()
  const credential = key.use(challenge, { ...HERE, userHandle, ...use })
  return signInByPasskey(CLIENT, { credential, browser, device: DEVICE })
}

/** For tests: the same, where it has to go well; answers who is in. */
export async function inBy(key: SoftKey, userHandle: string): Promise<MemberViewer> {
  const opened = await signedInBy(key, userHandle)
  if (!opened.ok) throw new Error(opened.refusal.code)
  return viewerAt(opened.value.token)
}

/** For tests: a community with an owner, and a member who came in by mail a moment ago. */
export async function freshPeople(): Promise<{
  readonly groupId: string
  readonly owner: MemberViewer
  readonly member: MemberViewer
}> {
  const settings = { SMTP_URL: '', PUBLIC_URL: ORIGIN, RECENT_SIGN_IN_MINUTES: '' }
  decide({ YEHUA_MODE: 'development', ...settings })
  const groupId = await freshCommunity()
  const owner = await createMember(groupId, '沈知远', { roles: ['OWNER'] })
  const options = { email: 'zhou@example.org', locale: 'en' }
  const { memberId } = await createMember(groupId, '周砚', options)
  const member = await enter(memberId)
  await readable().session.updateMany({ data: { via: 'EMAIL' } })
  return { groupId, owner, member }
}

/** For tests: what was written down about passkeys, in order. */
export async function passkeyActs(): Promise<string[]> {
  const acts = await readable().auditRecord.findMany({ orderBy: { id: 'asc' } })
  return acts.map(({ action }) => action).filter((action) => action.startsWith('passkey.'))
}
