import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { frameOf, NAMES_TEXT } from '@/lib/compliance/rules-texts'
import { PASTED_KINDS, PASTED_VARIABLES, pastedText } from '@/lib/texts/rules-pasted'
import { faultOf } from '@/lib/texts/rules-template'
import { readInput } from '@/lib/shared/read-form'
import { saveTextSchema } from './schema'
import { formOf, maxOf, startOf, TEXT_KINDS, TEXT_SHELVES } from './rules-catalogue'

const EVERY = LOCALES.flatMap((locale) => PASTED_KINDS.map((kind) => [locale, kind] as const))

describe('the app’s own text to paste', () => {
  it.each(EVERY)(
    '%s %s can be kept, and names every fact that it may, no other',
    (locale, kind) => {
      const body = startOf(locale, kind)
      const form = formOf(locale, kind)
      expect(faultOf(form, body)).toBeNull()
      expect(body.length).toBeLessThanOrEqual(maxOf(kind))
      const said = [...body.matchAll(/\{([^{}]+)\}/gu)].map(([, name]) => name)
      expect([...new Set(said)].toSorted()).toEqual(Object.values(form.names).toSorted())
    },
  )

  it('calls each fact by one name in each language', () => {
    for (const locale of LOCALES) {
      const names = Object.values(PASTED_VARIABLES[locale])
      expect(new Set(names).size).toBe(names.length)
    }
  })

  it('stands on one shelf', () => {
    expect(Object.values(TEXT_SHELVES).flat().toSorted()).toEqual([...TEXT_KINDS].toSorted())
  })
})

it('keeps what was written above and below the lines of a reminder, wherever they stand', () => {
  const template = { parts: [{ part: 'name', required: true }], separator: '-' } as never
  const framed = (body: string | null) =>
    frameOf('zh', template, (facts) => pastedText('zh', NAMES_TEXT, body, facts))
  expect(framed('改一下：{名单}')).toEqual({ head: '改一下：', foot: '' })
  expect(framed('{名单}\n格式 {格式}')).toEqual({ head: '', foot: '格式 姓名' })
  expect(framed(null).head).toMatch(/格式：姓名$/u)
})

it('says how long a text may be, of each kind', () => {
  const read = (kind: string, length: number) =>
    readInput(saveTextSchema, { kind, locale: 'zh', body: 'a'.repeat(length), basedOn: '{}' })
  expect(read('PREVIEW', 1000).ok).toBe(true)
  expect(read('NAMES', 301)).toMatchObject({
    refusals: [{ code: 'TOO_LONG', facts: { max: 300, length: 301 }, field: 'body' }],
  })
})

/** What a tap copies, by the component that offers it: texts that can be edited, or why there are none. */
const COPIED: Readonly<Record<string, readonly (typeof PASTED_KINDS)[number][] | string>> = {
  'app/desk/moving-in/actions.tsx': ['PERSONAL_LINK'],
  'components/activity/review.tsx': ['REVIEW_DRAW', 'STILL_HERE'],
  'components/announcements/paste-after.tsx': 'texts of an evening',
  'components/announcements/plan-to-share.tsx': ['PLAN'],
  'components/announcements/texts-to-paste.tsx': 'texts of an evening',
  'components/applications/applying-turn.tsx': ['VOUCH'],
  'components/applications/desk-handing.tsx': ['WELCOME'],
  'components/applications/welcome.tsx': 'a nickname',
  'components/attendance/night-text.tsx': ['ATTENDANCE'],
  'components/auth/calendar-address-card.tsx': 'an address',
  'components/auth/personal-link-card.tsx': 'an address',
  'components/claims/claims-view.tsx': ['CLAIM'],
  'components/compliance/batch.tsx': ['NAMES'],
  'components/draws/draw.tsx': 'a program',
  'components/duties/thanks-to-paste.tsx': 'a text of the announcements, CREDIT',
  'components/moving-in/overview.tsx': ['REMIND_CLAIM', 'REMIND_SIGN_IN'],
  'components/naming/desk-rule.tsx': 'written with each rule, by its author',
  'components/nights/subscribe.tsx': 'an address',
  'components/referrals/sending.tsx': ['REFERRAL'],
  'components/settings/backups.tsx': 'a command line',
  'components/settings/keys.tsx': 'a command line',
  'components/speaker-draws/draw-text.tsx': [
    'SPEAKER_DRAW',
    'SPEAKER_LIST',
    'SPEAKER_DRAWN',
    'SPEAKER_TAKEN',
  ],
  'components/talks/asks/desk-ask.tsx': ['ASK'],
  'components/talks/unconfirmed-speakers.tsx': ['CONFIRM'],
}

it('holds every text that a page offers to copy', () => {
  const files = execFileSync('git', ['grep', '-l', '-F', '<CopyText', 'app', 'components'])
  const offering = files.toString().trim().split('\n')
  expect(offering.toSorted(), 'Give a new text a form, and name it here').toEqual(
    Object.keys(COPIED).toSorted(),
  )
  const kinds = Object.values(COPIED).flatMap((one) => (typeof one === 'string' ? [] : one))
  expect(kinds.toSorted()).toEqual([...PASTED_KINDS].toSorted())
})
