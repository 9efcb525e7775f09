import { beforeEach, describe, expect, it } from 'vitest'
import { codeOf } from '@/lib/auth/fixtures'
import type { MemberViewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { askForPasskey } from './commands'
import { signInByPasskey } from './commands-signing-in'
import { softKey } from './fixtures'
import {
  added,
  asked,
  CLIENT,
  DEVICE,
  enter,
  freshPeople,
  HERE,
  passkeyActs,
  signedInBy,
  viewerAt,
} from './fixtures-browser'
import { passkeys } from './queries'

let owner: MemberViewer
let member: MemberViewer

beforeEach(async () => {
  ;({ owner, member } = await freshPeople())
})

describe('signing in by a passkey', () => {
  it('opens a session that says so, and counts as the first sign-in of a member who never was in', async () => {
    const { key, userHandle } = await added(member)
    await readable().firstSignIn.deleteMany()
    const opened = await signedInBy(key, userHandle)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const viewer = await viewerAt(opened.value.token)
    expect(viewer.memberId).toBe(member.memberId)
    const session = await readable().session.findUniqueOrThrow({
      where: { id: viewer.sessionId ?? '' },
    })
    expect(session).toMatchObject({ via: 'PASSKEY', madeById: null, device: DEVICE })
    expect(await readable().firstSignIn.findMany({ select: { via: true } })).toEqual([
      { via: 'PASSKEY' },
    ])
    expect((await passkeys(viewer))[0]).toMatchObject({ isThisOne: true })
  })

  it('takes an answer once, of two sent at once as well', async () => {
    const { key, userHandle } = await added(member)
    const { challenge, browser } = await asked()
    const credential = key.use(challenge, { ...HERE, userHandle })
    const send = () => signInByPasskey(CLIENT, { credential, browser, device: null })
    const codes = (await Promise.all([send(), send(), send()])).map(codeOf)
    expect(codes.toSorted()).toEqual(['OK', 'PASSKEY_TOO_LATE', 'PASSKEY_TOO_LATE'])
    expect(codeOf(await send())).toBe('PASSKEY_TOO_LATE')
  })

  it('uses a challenge up by a wrong answer', async () => {
    const { key, userHandle } = await added(member)
    const { challenge, browser } = await asked()
    const send = (credential: unknown) =>
      signInByPasskey(CLIENT, { credential, browser, device: null })
    const wrong = key.use(challenge, { ...HERE, userHandle, origin: 'https://evil.example.org' })
    expect(codeOf(await send(wrong))).toBe('PASSKEY_REFUSED')
    expect(codeOf(await send(key.use(challenge, { ...HERE, userHandle })))).toBe('PASSKEY_TOO_LATE')
  })

  it('refuses what another browser was asked, and what a member was asked to add', async () => {
    const { key, userHandle } = await added(member)
    const [mine, theirs] = [await asked(), await asked()]
    const credential = key.use(mine.challenge, { ...HERE, userHandle })
    const send = (answer: unknown, browser: string | null) =>
      signInByPasskey(CLIENT, { credential: answer, browser, device: null })
    expect(codeOf(await send(credential, theirs.browser))).toBe('PASSKEY_TOO_LATE')
    expect(codeOf(await send(credential, null))).toBe('PASSKEY_TOO_LATE')
    const adding = await askForPasskey(member, null)
    if (!adding.ok) throw new Error(adding.refusal.code)
    const { options, browser } = adding.value
    const crossed = key.use(options.challenge, { ...HERE, userHandle })
    expect(codeOf(await send(crossed, browser))).toBe('PASSKEY_TOO_LATE')
  })

  it('gives one answer to another site, another host, no face, another key and another handle', async () => {
    const mine = await added(member)
    const theirs = await added(await enter(owner.memberId))
    const refused = 'PASSKEY_REFUSED'
    const evil = { origin: 'https://evil.example.org' }
    expect(codeOf(await signedInBy(mine.key, mine.userHandle, evil))).toBe(refused)
    expect(codeOf(await signedInBy(mine.key, mine.userHandle, { rpId: 'evil.example.org' }))).toBe(
      refused,
    )
    expect(codeOf(await signedInBy(mine.key, mine.userHandle, { verified: false }))).toBe(refused)
    expect(codeOf(await signedInBy(softKey(), mine.userHandle))).toBe(refused)
    expect(codeOf(await signedInBy(mine.key, theirs.userHandle))).toBe(refused)
    // The owner's credential, signed by the member's key.
    const { challenge, browser } = await asked()
    const signed = mine.key.use(challenge, { ...HERE, userHandle: theirs.userHandle })
    const credential = { ...signed, id: theirs.key.id, rawId: theirs.key.id }
    const stolen = await signInByPasskey(CLIENT, { credential, browser, device: null })
    expect(codeOf(stolen)).toBe(refused)
    expect(await readable().session.count({ where: { via: 'PASSKEY' } })).toBe(0)
  })

  it('refuses a count that does not go up, writes it down, and lets one of two at once in', async () => {
    const { key, userHandle } = await added(member)
    expect(codeOf(await signedInBy(key, userHandle, { counter: 5 }))).toBe('OK')
    expect(codeOf(await signedInBy(key, userHandle, { counter: 5 }))).toBe('PASSKEY_REFUSED')
    expect(codeOf(await signedInBy(key, userHandle, { counter: 4 }))).toBe('PASSKEY_REFUSED')
    expect(codeOf(await signedInBy(key, userHandle, { counter: 0 }))).toBe('PASSKEY_REFUSED')
    const race = [1, 2, 3, 4].map(() => signedInBy(key, userHandle, { counter: 6 }))
    const codes = (await Promise.all(race)).map(codeOf)
    expect(codes.filter((code) => code === 'OK')).toHaveLength(1)
    expect((await passkeyActs()).filter((action) => action === 'passkey.refused')).toHaveLength(6)
  })

  it('is limited by client', async () => {
    const send = () => signInByPasskey(CLIENT, { credential: null, browser: null, device: null })
    for (let tries = 0; tries < 60; tries += 1) expect(codeOf(await send())).toBe('PASSKEY_REFUSED')
    expect(codeOf(await send())).toBe('TOO_MANY_TRIES')
  })
})
