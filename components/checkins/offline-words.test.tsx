import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { drawn } from '@/lib/testing/drawn'
import { Offline } from '@/components/ui/offline'
import type { LiveNight } from '@/lib/checkins/types-live'
import { TapForm } from './tap-form'

const NIGHT = { occupancy: 'ON', window: 'OPEN', closesAt: '2026-11-22T12:00:00Z' } as LiveNight
const BY_ITSELF = { zh: '自己送出', en: 'by itself' }
/** Asking for another tap, not saying that none is needed. */
const AGAIN = { zh: /(?<!不用)再[点按]/u, en: /(?<!no need to )(?:tap|press) again/iu }

describe.each(LOCALES)('a tap that reached no server, in %s', (locale) => {
  const words = messagesOf(locale).checkins
  const { html, text } = drawn(
    locale,
    <>
      <Offline always title={words.offline.keptTitle} text={words.offline.keptText} />
      <TapForm
        nightId="n"
        groupId="g"
        night={NIGHT}
        own={null}
        timeZone="Asia/Shanghai"
        tap={{ pending: true, kept: true, said: '', became: null, submit: () => undefined }}
      />
    </>,
  )

  test('is said to go by itself, and never asks for another tap', () => {
    expect(text).toContain(BY_ITSELF[locale])
    expect(text).toContain(words.kept)
    expect(text).not.toMatch(AGAIN[locale])
  })

  test('leaves a button that is busy and takes no second one', () => {
    expect(html).toMatch(/<button[^>]*aria-disabled="true"/u)
  })
})
