import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import { ALARMS } from '@/lib/talks/view/schema'
import { drawn } from '@/lib/testing/drawn'
import { SubscribeView } from './subscribe'

const ORIGIN = 'https://night.example'
const GROUPS = [
  { id: 'g1', name: '产品群' },
  { id: 'g2', name: '技术群' },
] as never
const STEPS = {
  zh: ['iPhone', '订阅', 'Google 日历', '通过网址添加', 'Outlook', '从 Web 订阅', '安卓'],
  en: [
    'iPhone',
    'Subscribe',
    'Google Calendar',
    'From URL',
    'Outlook',
    'Subscribe from web',
    'Android',
  ],
}

describe.each(LOCALES)('subscribing, in %s', (locale) => {
  const { html, text } = drawn(
    locale,
    <SubscribeView origin={ORIGIN} groups={GROUPS} group="g2" alarm={ALARMS[0]} />,
  )

  test('says what to do in the common calendar programs', () => {
    for (const words of STEPS[locale]) expect(text).toContain(words)
  })

  test('opens by webcal, and shows the address to copy with group and alarm', () => {
    const path = `/calendar.ics?group=g2&amp;alarm=${String(ALARMS[0])}`
    expect(html).toContain(`href="webcal://night.example${path}"`)
    expect(html).toContain(`${ORIGIN}${path}`)
    expect(html).toContain(`${ORIGIN}/feed.xml`)
  })

  test('offers each group, all of them, each alarm and none', () => {
    const offered = Array.from(html.matchAll(/href="(\/subscribe[^"]*)"/gu), ([, href]) => href)
    const of = (group: string | null, alarm: number | null) =>
      `/subscribe?${new URLSearchParams({
        ...(group !== null && { group }),
        ...(alarm !== null && { alarm: String(alarm) }),
      }).toString()}`.replaceAll('&', '&amp;')
    const first = ALARMS[0]
    expect(offered).toEqual([
      ...[null, 'g1', 'g2'].map((group) => of(group, first)),
      ...[null, ...ALARMS].map((alarm) => of('g2', alarm)),
    ])
  })
})
