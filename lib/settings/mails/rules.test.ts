import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '@/lib/i18n/locale'
import {
  MAIL_KINDS,
  MAIL_VARIABLES,
  mailTextForm,
  type MailFacts,
  type MailKind,
} from '@/lib/mail/rules-kinds'
import { inOwnWords, letter } from '@/lib/mail/rules-letter'
import { SECRET_MARK } from '@/lib/mail/types'
import { faultOf, faultOfSubject } from '@/lib/texts/rules-template'
import { MAIL_SHELVES, MAILS } from './rules-catalogue'
import { startMail } from './rules-start'

const EVERY = LOCALES.flatMap((locale) => MAIL_KINDS.map((kind) => [locale, kind] as const))

/** A mail of a kind with a fact for each of its variables, which no other fact looks like. */
function mailOf(locale: Locale, kind: MailKind, more: Partial<MailFacts> = {}) {
  const { variables, required, words } = MAILS[kind]
  const facts = variables.map((one) => [one, one === 'link' ? SECRET_MARK : `fact-${one}`])
  const said = { ...Object.fromEntries(facts), ...more } as MailFacts
  return letter(
    locale,
    { kind, variables, required, mayBeAbsent: [], words },
    'shen@example.org',
    said,
  )
}

describe('the app’s own mail as a text to be edited', () => {
  it.each(EVERY)('%s %s can be kept, and says what it must', (locale, kind) => {
    const { subject, body } = startMail(locale, kind)
    const form = mailTextForm(locale, MAILS[kind])
    expect(faultOf(form, body)).toBeNull()
    expect(faultOfSubject(form, subject)).toBeNull()
    expect(body.length).toBeLessThanOrEqual(1500)
  })

  it.each(EVERY)('%s %s says every fact that its text can name, and no other', (locale, kind) => {
    const { subject, body } = startMail(locale, kind)
    const said = [...`${subject}\n${body}`.matchAll(/\{([^{}]+)\}/gu)].map(([, name]) => name)
    const signed = MAIL_VARIABLES[locale].community
    const names = Object.values(mailTextForm(locale, MAILS[kind]).names)
    // The community's name stands under every mail.
    expect([...new Set([...said, signed])].toSorted()).toEqual(
      [...new Set([...names, signed])].toSorted(),
    )
  })

  it.each(EVERY)('%s %s is word for word the mail itself once it has its facts', (locale, kind) => {
    const mail = mailOf(locale, kind)
    const { subject, text, html } = inOwnWords(mail, startMail(locale, kind))
    expect([subject, text]).toEqual([mail.subject, mail.text])
    expect(links(html)).toEqual(links(mail.html))
  })
})

const links = (html: string) => [...html.matchAll(/href="([^"]*)"/gu)].map(([, to]) => to)

describe('a mail in own words', () => {
  const link = 'https://night.example.org/me?a=1&b=2'
  const mail = mailOf('zh', 'name-reminder', { name: '<b>{链接}</b>', link })

  it('reads no fact as a part of the text or of the page', () => {
    const said = inOwnWords(mail, { subject: '{称呼}', body: '{称呼}：\n\n{链接}' })
    expect(said.subject).toBe('<b>{链接}</b>')
    expect(said.text).toBe(
      '<b>{链接}</b>：\n\nhttps://night.example.org/me?a=1&b=2\n\nfact-community\n',
    )
    expect(said.html).not.toContain('<b>')
    expect(links(said.html)).toEqual(['https://night.example.org/me?a=1&amp;b=2'])
  })

  it('holds nothing but what was written and the facts of its kind, of any letters', () => {
    const unit = fc.constantFrom('{', '}', '称呼', '名单', '\n', '<', 'a', '{名单}', '{称呼}')
    fc.assert(
      fc.property(fc.string({ unit }), (body) => {
        const { text, html } = inOwnWords(
          { own: { ...mail.own, facts: { name: '沈' } }, subject: mail.subject },
          { subject: 'a', body },
        )
        expect(text).not.toContain('fact-')
        expect(html).not.toMatch(/<a>|<<|fact-/u)
      }),
    )
  })

  it('has a subject of one line that is never empty', () => {
    const form = mailTextForm('zh', MAILS.declined)
    const fault = (subject: string) => faultOfSubject(form, subject)
    expect(fault('{社群}：你的申请')).toBeNull()
    for (const empty of ['', ' ', '\u200B\u2060', '\u3000'])
      expect(fault(empty)).toEqual({ code: 'REQUIRED' })
    for (const lines of ['a\nBcc: b@example.org', 'a\rb', 'a\u2028b', 'a\u0000'])
      expect(fault(lines)).toEqual({ code: 'SUBJECT_OF_LINES' })
    expect(fault('长'.repeat(121))).toEqual({ code: 'TOO_LONG', max: 120, length: 121 })
    expect(fault('{名单}')).toEqual({ code: 'TEXT_UNKNOWN_VARIABLE', name: '{名单}' })
    expect(fault('a } b')).toEqual({ code: 'TEXT_UNKNOWN_VARIABLE', name: '}' })
    // What may be missing this time would leave no subject.
    const absent = mailTextForm('zh', { ...MAILS.declined, mayBeAbsent: ['name'] })
    expect(faultOfSubject(absent, '{称呼}')).toEqual({ code: 'TEXT_NOT_IN_SUBJECT', name: '称呼' })
    expect(faultOfSubject(mailTextForm('zh', MAILS['sign-in']), '点 {链接}')).toEqual({
      code: 'TEXT_NOT_IN_SUBJECT',
      name: '链接',
    })
    const spoken = { ...mail, own: { ...mail.own, facts: { name: ' \n' } } }
    expect(inOwnWords(spoken, { subject: '{称呼}', body: 'a' }).subject).toBe(mail.subject)
  })

  it('is refused without its link, and with the mark of a secret in it', () => {
    const form = mailTextForm('zh', MAILS['sign-in'])
    expect(faultOf(form, '{分钟} 分钟内登录。')).toEqual({ code: 'TEXT_LACKS', name: '链接' })
    expect(faultOf(form, `{分钟} {链接} ${SECRET_MARK}`)).toMatchObject({
      code: 'TEXT_UNKNOWN_VARIABLE',
    })
  })
})

it('stands on exactly one shelf, by its own kind', () => {
  expect(Object.values(MAIL_SHELVES).flat().toSorted()).toEqual([...MAIL_KINDS].toSorted())
  for (const kind of MAIL_KINDS) expect(MAILS[kind].kind).toBe(kind)
  for (const locale of LOCALES) {
    const names = Object.values(MAIL_VARIABLES[locale])
    expect(new Set(names).size).toBe(names.length)
  }
})
