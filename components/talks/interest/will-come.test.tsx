import { expect, it } from 'vitest'
import { messagesOf } from '@/lib/i18n/messages'
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
    const own = { remind: true, canRemind: true, hasAddress: true }
    expect(draw({ canCome: true, own }).html.match(/<form/gu)).toHaveLength(2)
    // A reminder that cannot come any more is not spoken of.
    const late = draw({ canCome: true, own: { ...own, canRemind: false } })
    expect(late.html.match(/<form/gu)).toHaveLength(1)
    const unknown = draw({ canCome: true, own: { ...own, hasAddress: false } })
    expect(unknown.text).toContain(messagesOf(locale).interest.remindNoAddress)
    expect(draw({ canCome: true }).text).not.toContain('闻溪')
    expect(draw({}, who).text).toContain('闻溪')
  },
)
