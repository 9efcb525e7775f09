import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { mailbox } from '@/lib/mail/mailbox'
import { addPasskey, askForPasskey } from './commands'
import { askToSignIn } from './commands-signing-in'
import { softKey } from './fixtures'
import {
  added,
  CLIENT,
  DEVICE,
  enter,
  freshPeople,
  HERE,
  ORIGIN,
  passkeyActs,
} from './fixtures-browser'
import { passkeys } from './queries'

let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  ;({ owner, member } = await freshPeople())
})

describe('adding a passkey', () => {
  it('keeps its public half, lists it, writes it down and mails the member', async () => {
    expect((await added(member)).code).toBe('OK')
    const [listed, ...others] = await passkeys(member)
    expect(others).toEqual([])
    expect(listed).toMatchObject({ device: DEVICE, lastUsedAt: null, isThisOne: false })
    expect(await passkeyActs()).toEqual(['passkey.added'])
    const [mail] = (await mailbox()) ?? []
    expect(mail).toMatchObject({
      to: 'zhou@example.org',
      subject: 'A passkey was added to your account in 夜话',
    })
    expect(mail?.text).toContain(`${ORIGIN}/me/devices`)
  })

  it('files a second under the same handle, and asks the device not to make it twice', async () => {
    const first = await added(member)
    const again = await askForPasskey(member, null)
    if (!again.ok) throw new Error(again.refusal.code)
    expect(again.value.options.user.id).toBe(first.userHandle)
    expect(again.value.options.excludeCredentials?.map(({ id }) => id)).toEqual([first.key.id])
    expect((await added(member, first.key)).code).toBe('PASSKEY_KNOWN')
    expect(await passkeys(member)).toHaveLength(1)
  })

  it('asks for a recent sign-in, before the device makes one and after', async () => {
    const before = await askForPasskey(member, null)
    if (!before.ok) throw new Error(before.refusal.code)
    const { options, browser } = before.value
    const old = { ...member, signedInAt: member.signedInAt?.subtract({ minutes: 20 }) ?? null }
    expect((await added(old)).code).toBe('SIGN_IN_AGAIN')
    const credential = softKey().create(options.challenge, HERE)
    expect(codeOf(await addPasskey(old, { credential, browser, device: null }))).toBe(
      'SIGN_IN_AGAIN',
    )
    expect(await passkeys(member)).toEqual([])
  })

  it('refuses another site, another host, and a person whom the device did not recognise', async () => {
    const wrong = [
      { origin: 'https://evil.example.org', rpId: HERE.rpId },
      { origin: ORIGIN, rpId: 'evil.example.org' },
      { ...HERE, verified: false },
    ]
    for (const at of wrong)
      expect((await added(member, softKey(), at)).code).toBe('PASSKEY_REFUSED')
    expect(await passkeys(member)).toEqual([])
  })

  it('takes an answer once, in time, from the browser that was asked, for the member who asked', async () => {
    const { credential, browser } = await added(member)
    const late = 'PASSKEY_TOO_LATE'
    const send = (actor: MemberViewer, answer: unknown, from: string | null) =>
      addPasskey(actor, { credential: answer, browser: from, device: null })
    expect(codeOf(await send(member, credential, browser ?? ''))).toBe(late)
    const fresh = async () => {
      const outcome = await askForPasskey(member, null)
      if (!outcome.ok) throw new Error(outcome.refusal.code)
      const answer = softKey().create(outcome.value.options.challenge, HERE)
      return { answer, from: outcome.value.browser }
    }
    const [one, two, three] = [await fresh(), await fresh(), await fresh()]
    expect(codeOf(await send(member, one.answer, two.from))).toBe(late)
    expect(codeOf(await send(member, one.answer, null))).toBe(late)
    const other = await enter(owner.memberId)
    expect(codeOf(await send(other, two.answer, two.from))).toBe(late)
    await pool().query(`UPDATE "PasskeyChallenge" SET "expiresAt" = now() - interval '1 second'`)
    expect(codeOf(await send(member, three.answer, three.from))).toBe(late)
  })

  it('ends at ten', async () => {
    const data = Array.from({ length: 10 }, () => ({
      memberId: member.memberId,
      credentialId: randomUUID(),
      publicKey: new Uint8Array([1]),
      counter: 0,
      userHandle: 'h',
    }))
    await readable().passkey.createMany({ data })
    expect((await added(member)).code).toBe('PASSKEYS_MANY')
  })

  it('is not for an address without https', async () => {
    decide({ PUBLIC_URL: 'http://night.example.org' })
    expect((await added(member)).code).toBe('PASSKEY_NOT_HERE')
    expect(codeOf(await askToSignIn(CLIENT, null))).toBe('PASSKEY_NOT_HERE')
  })
})
