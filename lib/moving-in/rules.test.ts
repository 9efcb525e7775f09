import { describe, expect, it } from 'vitest'
import { BATCH_SIZE, deliveryOf, PAUSE_SECONDS, secondsFor } from './rules'
import { checklist, STEP_PAGES, type SetupFacts } from './rules-checklist'

describe('what became of an invitation', () => {
  const mail = (sent: boolean, error: string | null) => ({
    state: 'MADE' as const,
    mail: { sent, error },
  })
  it.each([
    [{ state: 'WAITING' as const, mail: null }, 'WAITING'],
    [{ state: 'SKIPPED' as const, mail: null }, 'SKIPPED'],
    [{ state: 'CANCELLED' as const, mail: null }, 'CANCELLED'],
    [{ state: 'MADE' as const, mail: null }, 'FORGOTTEN'],
    [mail(false, null), 'QUEUED'],
    [mail(true, null), 'SENT'],
    [mail(false, 'EENVELOPE 550'), 'REFUSED'],
    [mail(false, 'EENVELOPE 451'), 'TRYING'],
    [mail(false, 'ESOCKET'), 'TRYING'],
    [mail(false, 'TOO_LATE'), 'TOO_LATE'],
  ])('%j is %s', (facts, delivery) => expect(deliveryOf({ sends: true, ...facts })).toBe(delivery))
  it('lies in the mailbox of this machine where nothing is sent', () => {
    expect(deliveryOf({ ...mail(false, null), sends: false })).toBe('MAILBOX')
  })
})

it('says how long a batch takes: a pause after each part but the last', () => {
  expect([0, 1, BATCH_SIZE, BATCH_SIZE + 1, 480].map(secondsFor)).toEqual([
    0,
    0,
    0,
    PAUSE_SECONDS,
    (480 / BATCH_SIZE - 1) * PAUSE_SECONDS,
  ])
})

describe('the checklist', () => {
  const nothing = {
    about: false,
    groups: 0,
    members: 1,
    inside: 1,
    sources: 0,
    claimsOpen: false,
    weeks: 0,
    planned: 0,
    sendsMail: false,
    backedUp: false,
  }
  const done = (facts: Partial<SetupFacts>) =>
    checklist({ ...nothing, ...facts }).flatMap((one) => (one.done ? [one.step] : []))

  it('begins with nothing but the owner', () => {
    // One of one member is in: more than half, and yet no one else came.
    expect(done({})).toEqual([])
  })

  it.each([
    [{ about: true }, 'community'],
    [{ groups: 2 }, 'groups'],
    [{ weeks: 1 }, 'week'],
    [{ members: 480 }, 'people'],
    [{ sources: 1 }, 'log'],
    [{ sendsMail: true }, 'mail'],
    [{ claimsOpen: true }, 'claims'],
    [{ backedUp: true }, 'backup'],
  ])('%j does %s', (facts, step) => expect(done(facts)).toEqual([step]))

  it('takes an evening on the plan for a week that suits', () => {
    expect(done({ planned: 1 })).toEqual(['week', 'plan'])
  })

  it('counts claims as done when more than half are in', () => {
    expect(done({ members: 480, inside: 241 })).toContain('claims')
    expect(done({ members: 480, inside: 240 })).not.toContain('claims')
  })

  it('leaves out the backup for who cannot make one', () => {
    const steps = checklist({ ...nothing, backedUp: null }).map(({ step }) => step)
    const others = 'community groups week people log mail claims plan'
    expect(steps).toEqual(others.split(' '))
  })

  it('has a page for each step', () => {
    for (const { step } of checklist(nothing)) expect(STEP_PAGES[step]).toMatch(/^\/desk\//u)
  })
})
