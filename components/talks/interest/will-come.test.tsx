import { expect, it } from 'vitest'
import { LOCALES } from '@/lib/i18n/locale'
import type { FormState } from '@/lib/i18n/form-state'
import type { Interest } from '@/lib/talks/interest/types'
import { drawn } from '@/lib/testing/drawn'
import { WillCome } from './will-come'

const action = (before: FormState) => Promise.resolve(before)
const actions = { come: action, stay: action, remind: action }
const interest: Interest = { talkId: 't', count: 3, own: null, canCome: false }
const who = [{ memberId: 'm', displayName: '闻溪' }]

it.each(LOCALES)(
  'shows all how many come, members the tap, organisers the names, in %s',
  (locale) => {
    const draw = (change: Partial<Interest>, names: typeof who | null = null) =>
      drawn(
        locale,
        <WillCome
          interest={{ ...interest, ...change }}
          topic="退款"
          actions={actions}
          who={names}
        />,
      )
    const visitor = draw({})
    expect(visitor.text).toContain('3')
    expect(visitor.html).not.toContain('<form')
    expect(draw({ canCome: true }).html.match(/<form/gu)).toHaveLength(1)
    // To take it back, and to choose the reminder.
    expect(draw({ canCome: true, own: { remind: true } }).html.match(/<form/gu)).toHaveLength(2)
    expect(draw({ canCome: true }).text).not.toContain('闻溪')
    expect(draw({}, who).text).toContain('闻溪')
  },
)
