import { describe, expect, it } from 'vitest'
import { failureKind, mailState, serverName } from './rules-state'

describe('what became of a mail', () => {
  it.each([
    [{ sentAt: new Date(), lastError: null }, 'SENT'],
    [{ sentAt: null, lastError: null }, 'WAITING'],
    [{ sentAt: null, lastError: 'ESOCKET' }, 'FAILED'],
    [{ sentAt: null, lastError: 'TOO_LATE' }, 'TOO_LATE'],
  ])('%j is %s', (mail, state) => {
    expect(mailState(mail)).toBe(state)
  })

  it.each([
    ['EAUTH 535', 'SIGN_IN'],
    ['ESOCKET', 'NO_SERVER'],
    ['EENVELOPE 550', 'RECIPIENT'],
    ['EMESSAGE 554', 'REFUSED'],
    ['EENVELOPE 530', 'SIGN_IN'],
    ['Error', 'UNKNOWN'],
  ])('failed with %s means %s', (code, kind) => {
    expect(failureKind(code)).toBe(kind)
  })

  it('names the server without its user and password', () => {
    expect(serverName('smtps://user:pass%40word@mail.example.org:465')).toBe('mail.example.org:465')
    expect(serverName('nonsense')).toBeNull()
  })
})
