import { Temporal } from 'temporal-polyfill'
import { expect, it } from 'vitest'
import { IDLE } from '@/lib/i18n/form-state'
import { drawn } from '@/lib/testing/drawn'
import { PasskeysSection } from './passkeys-section'

const nothing = () => Promise.resolve(IDLE)
const at = (elsewhere: string | null) =>
  drawn(
    'en',
    <PasskeysSection
      passkeys={[]}
      place={{ isHere: false, elsewhere }}
      recent={{ isRecent: true, minutes: 10 }}
      now={Temporal.Instant.from('2026-12-01T12:00:00Z')}
      timeZone="Asia/Shanghai"
      add={nothing}
      remove={nothing}
    />,
  )

it('leads from an address without passkeys to the one that has them', () => {
  const { html, text } = at('http://localhost:3000')
  expect(html).toContain('href="http://localhost:3000/me/devices#passkeys"')
  expect(text).toContain('but they do here: http://localhost:3000')
})

it('names no https address where the community has none', () => {
  const { html, text } = at(null)
  expect(html).not.toContain('<a ')
  expect(text).toContain('the community has no https address')
})
