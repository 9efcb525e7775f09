import { expect, it } from 'vitest'
import { NIGHT_PHASES, type NightPhase } from '@/lib/nights/types'
import { ORDERS, primaryOf, type Order } from './primary'

/** What a host does who presses the one button until it has nothing left. */
function pressed(order: Order): string[] {
  let phase: NightPhase = 'ANNOUNCED'
  let copied: NightPhase | null = null
  let entered: NightPhase | null = null
  const acts: string[] = []
  for (let at = 0; at < 30; at += 1) {
    const { does, text, to, ends } = primaryOf(phase, order, { copied, entered })
    if (does === 'NOTHING') return acts
    acts.push(`${does} ${does === 'COPY' ? text : String(to)}${ends ? ' held' : ''}`)
    if (does !== 'STEP') copied = text
    if (to !== null && does !== 'COPY') phase = entered = to
  }
  return acts
}

it('copies and moves on in one tap, or in two in the order that the host likes', () => {
  const after = NIGHT_PHASES.slice(1)
  const ends = (phase: NightPhase) => (phase === 'CLOSED' ? ' held' : '')
  expect(pressed('ONE')).toEqual(after.map((phase) => `BOTH ${phase}${ends(phase)}`))
  expect(pressed('COPY_FIRST')).toEqual(
    after.flatMap((phase) => [`COPY ${phase}`, `STEP ${phase}${ends(phase)}`]),
  )
  expect(pressed('STEP_FIRST')).toEqual(
    after.flatMap((phase) => [`STEP ${phase}${ends(phase)}`, `COPY ${phase}`]),
  )
})

it('asks a host who comes to an evening under way for no text of a step that another took', () => {
  for (const order of ORDERS)
    expect(primaryOf('TALK', order, { copied: null, entered: null }).text).toBe('SUPPLEMENT')
})
