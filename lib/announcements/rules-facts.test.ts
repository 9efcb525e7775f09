import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { timesOn } from '@/lib/nights/rules-times'
import type { TalkPageView } from '@/lib/talks/view/types'
import { changeFacts } from './rules-facts'
import { announcementText } from './templates'

const ZONE = 'Asia/Shanghai'
const occasion = { locale: 'en', timeZone: ZONE, link: 'https://yehua.example/talks/t' } as const
const before = Temporal.PlainDate.from('2026-06-03')
const after = Temporal.PlainDate.from('2026-06-10')
const clocks = {
  checkInOpens: '19:15',
  checkInCloses: '19:30',
  starts: '19:30',
  questions: '20:15',
  ends: '21:00',
}

type Stands = Pick<TalkPageView['talk'], 'state' | 'movedFrom'> & { readonly on?: typeof before }

function viewOf({ on, ...stands }: Stands) {
  const night = on && { date: on, times: timesOn(on, clocks, ZONE), host: null }
  const speaker = { kind: 'NAMED', name: 'Shen Zhiyuan', memberId: 'm' }
  const talk = { topic: 'Refunds', reason: 'travelling', speaker, ...stands }
  return { talk, night: night ?? null } as unknown as TalkPageView
}

const textOf = (kind: 'MOVED' | 'CANCELLED' | 'FOUND', stands: Stands) =>
  announcementText('en', kind, changeFacts(viewOf(stands), occasion)).split('\n')[0]

describe('the text about a change', () => {
  it('says where the talk went, and that a postponed one waits', () => {
    const moved = { state: 'PLANNED', movedFrom: before } as const
    expect(textOf('MOVED', { ...moved, on: after })).toContain(
      '“Refunds” moves to Wednesday, 10 June, 19:30',
    )
    expect(textOf('MOVED', { state: 'POSTPONED', movedFrom: before })).toContain(
      '“Refunds” is postponed',
    )
  })

  it('names the evening that was called off, also where that is not tonight', () => {
    const called = { state: 'CANCELLED', movedFrom: null } as const
    expect(textOf('CANCELLED', { ...called, on: before })).toContain(
      'The talk of Wednesday, 3 June, “Refunds”, is cancelled. Why: travelling.',
    )
  })

  it('names the evening that has its speaker after all', () => {
    const found = { state: 'PLANNED', movedFrom: null } as const
    expect(textOf('FOUND', { ...found, on: before })).toBe(
      '[Speaker found] Wednesday, 3 June 19:30: Refunds',
    )
  })
})
