import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { SECRET_MARK } from '@/lib/mail/types'
import { formAge, writeFormTime } from './rules-form-time'
import { proofAddress, proofMail, type ProofMail } from '@/lib/applications/prove/rules-mail'
import { visibleEvents } from '@/lib/applications/self/rules'
import type { ApplicationEventKind } from '@/lib/applications/types'

const at = Temporal.Instant.from('2026-11-22T12:00:00Z')

describe('the time of a form', () => {
  it('is read by the key that signed it, and by no other', () => {
    const text = writeFormTime(at, 'key')
    expect(formAge(text, at.add({ seconds: 9 }), ['key'])).toBe(9000)
    expect(formAge(text, at.add({ seconds: 9 }), ['other'])).toBeNull()
    expect(formAge(text, at.add({ seconds: 9 }), ['newer', 'key'])).toBe(9000)
    expect(formAge(text, at.subtract({ seconds: 1 }), ['key'])).toBeNull()
    const [, mark = ''] = text.split('.')
    expect(formAge(`${String(at.epochMilliseconds - 60_000)}.${mark}`, at, ['key'])).toBeNull()
  })

  it('answers for any text at all', () => {
    fc.assert(fc.property(fc.string(), (text) => formAge(text, at, ['key']) === null))
  })
})

const KINDS: ApplicationEventKind[] = [
  ...([
    'SUBMITTED',
    'PROVEN',
    'VOUCHED',
    'UNVOUCHED',
    'LET_THROUGH',
    'QUESTION',
    'ANSWER',
  ] as const),
  ...([
    'ADMITTED',
    'DECLINED',
    'WAITLISTED',
    'UNDONE',
    'NOTIFIED',
    'WITHDRAWN',
    'EXPIRED',
  ] as const),
]
const kinds = (given: readonly ApplicationEventKind[]) =>
  visibleEvents(given.map((kind) => ({ kind }))).map(({ kind }) => kind)

describe('what applicants read of the history', () => {
  it('is a decision once the applicant was notified', () => {
    expect(kinds(['SUBMITTED', 'DECLINED'])).toEqual(['SUBMITTED'])
    expect(kinds(['SUBMITTED', 'DECLINED', 'NOTIFIED'])).toEqual(['SUBMITTED', 'DECLINED'])
    expect(kinds(['DECLINED', 'UNDONE', 'LET_THROUGH', 'ADMITTED', 'NOTIFIED'])).toEqual([
      'ADMITTED',
    ])
    expect(kinds(['WAITLISTED', 'NOTIFIED', 'ADMITTED', 'UNDONE'])).toEqual(['WAITLISTED'])
  })

  it('has at most as many decisions as notifications, and all that applicants do', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...KINDS)), (given) => {
        const shown = kinds(given)
        const decisions = shown.filter((kind) => /ADMITTED|DECLINED|WAITLISTED/.test(kind))
        const notified = given.filter((kind) => kind === 'NOTIFIED')
        expect(decisions.length).toBeLessThanOrEqual(notified.length)
        const own = (list: readonly ApplicationEventKind[]) =>
          list.filter((kind) => kind === 'ANSWER' || kind === 'WITHDRAWN')
        expect(own(shown)).toEqual(own(given))
      }),
    )
  })
})

describe('the mails to applicants', () => {
  const words = { to: 'lu@applicant.example', community: '晚灯<社>' }

  it.each(LOCALES)('say in %s what to do, and hold the address as a secret', (locale) => {
    for (const kind of ['prove', 'again', 'return'] as ProofMail[]) {
      const { text, html, subject } = proofMail(kind, locale, {
        ...words,
        until: '12 月 2 日 19:30',
      })
      expect(subject).toContain('晚灯<社>')
      expect(text.split(SECRET_MARK)).toHaveLength(2)
      expect(html.split(SECRET_MARK)).toHaveLength(3)
      expect(text).toContain('12 月 2 日 19:30')
      expect(html).not.toContain('<社>')
    }
    for (const kind of ['member', 'unvouched'] as ProofMail[]) {
      const { text, html } = proofMail(kind, locale, { ...words, address: 'https://n.example' })
      expect(text).toContain('https://n.example')
      expect(html).not.toContain(SECRET_MARK)
    }
  })

  it('lead to the page with the button', () => {
    expect(proofAddress('https://n.example', 'a+b')).toBe(
      'https://n.example/application/open?token=a%2Bb',
    )
  })
})
