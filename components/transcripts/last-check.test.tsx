import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { drawn } from '@/lib/testing/drawn'
import { LastCheck } from './last-check'

const LIMITS = {
  zh: { names: '别的名字它不认识', pictures: '图里的字它看不到' },
  en: { names: 'It knows no other names', pictures: 'cannot read pictures' },
}
const ASKED = {
  zh: '有 2 处看上去像它不认识的名字',
  en: '2 strings read like a name that it does not know',
}

describe.each(LOCALES)('the last check, in %s', (locale) => {
  const shown = (open: number, found: readonly string[] = []) =>
    drawn(
      locale,
      <LastCheck
        open={open}
        residuals={found.map((one, at) => ({ position: at, reason: 'NAME' as const, found: one }))}
      />,
    ).text

  test('says what it looked for and what it cannot know, where it found nothing', () => {
    expect(shown(0)).toContain(LIMITS[locale].names)
    expect(shown(0)).toContain(LIMITS[locale].pictures)
  })

  test('says that strings are undecided, and never that no other name is there', () => {
    expect(shown(2)).toContain(ASKED[locale])
    expect(shown(2)).toContain(LIMITS[locale].pictures)
    expect(shown(2)).not.toContain(LIMITS[locale].names)
  })

  test('says what it found and where, and not that it found nothing', () => {
    const text = shown(0, ['季听澜'])
    expect(text).toContain('季听澜')
    expect(text).not.toContain(LIMITS[locale].names)
    expect(text).not.toContain(ASKED[locale])
  })
})
