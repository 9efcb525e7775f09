import { expect, test } from 'vitest'
import { drawn } from '@/lib/testing/drawn'
import type { LiveNight } from '@/lib/checkins/types-live'
import { DeskPhases } from './desk-phases'
import { shownPhase } from './shown-phase'

const unused = () => Promise.reject(new Error('no form is sent here'))

function said(locale: 'zh' | 'en', night: Pick<LiveNight, 'status' | 'phase'>): string {
  const { phase } = night
  const shown = shownPhase(night as LiveNight)
  const steps = { nightId: 'n', before: null, state: '', move: unused }
  const { html } = drawn(locale, <DeskPhases {...steps} phase={phase} shown={shown} />)
  return /role="status"[^>]*>([^<]*)</u.exec(html)?.[1] ?? ''
}

test('the desk says what the pages say, and that the step was not pressed', () => {
  const late = { status: 'TALK', phase: 'CHECK_IN' } as const
  expect(said('zh', late)).toBe('现在：分享。到点了，这一步还没有人按；上一步是签到。')
  expect(said('en', late)).toContain('Now: Talk.')
})

test('the desk says the phase alone where it was pressed', () => {
  expect(said('zh', { status: 'TALK', phase: 'TALK' })).toBe('现在：分享')
  expect(said('zh', { status: 'CHECK_IN', phase: 'CHECK_IN' })).toBe('现在：签到')
})
