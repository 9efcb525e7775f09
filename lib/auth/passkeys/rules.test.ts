import { describe, expect, it } from 'vitest'
import { isPhone, relyingPartyOf } from './rules'
import { readAuthentication, readRegistration } from './schema'

describe('whom passkeys are made for', () => {
  it.each([
    ['https://night.example.org', 'night.example.org'],
    ['https://night.example.org:8443', 'night.example.org'],
    ['http://localhost:3000', 'localhost'],
    ['http://night.localhost:3000', 'night.localhost'],
    ['http://night.example.org', null],
    ['https://192.0.2.7', null],
    ['https://[2001:db8::7]:3000', null],
    ['http://127.0.0.1:3000', null],
    ['http://localhost.example.org', null],
    ['no address', null],
  ])('is, at %s, %s', (origin, id) => {
    expect(relyingPartyOf(origin)?.id ?? null).toBe(id)
  })
})

it.each([
  ['Safari · iPhone', true],
  ['WeChat · Android', true],
  ['Chrome · Windows', false],
  [null, false],
])('%s is a phone: %s', (device, is) => {
  expect(isPhone(device)).toBe(is)
})

describe('an answer of a browser', () => {
  const bytes = {
    clientDataJSON: 'e30',
    authenticatorData: 'AA',
    signature: 'AA',
    userHandle: 'AA',
  }
  const used = { id: 'AA', rawId: 'AA', type: 'public-key', response: bytes }
  const made = {
    ...used,
    response: {
      clientDataJSON: 'e30',
      attestationObject: 'AA',
      transports: ['internal', 'telepathy'],
    },
  }

  it('is read with what is known of it', () => {
    expect(readAuthentication({ ...used, extra: 1 })?.response).toEqual(bytes)
    expect(readRegistration(made)?.response.transports).toEqual(['internal'])
  })

  it.each([
    null,
    'text',
    {},
    { ...used, id: 'no base64!' },
    { ...used, type: 'password' },
    { ...used, response: { ...bytes, userHandle: undefined } },
    { ...used, response: { ...bytes, signature: 'A'.repeat(10_000) } },
  ])('is nothing where it is %j', (value) => {
    expect(readAuthentication(value)).toBeNull()
  })
})
