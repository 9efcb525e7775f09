import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '@/lib/logs/formats/parse'
import { writeMessage } from '@/lib/logs/fixtures'
import { readMoment, SpokenTally } from './rules'

const ZONE = 'Asia/Shanghai'

describe('a moment', () => {
  it.each([
    ['2026-05-18 08:03', '2026-05-18T08:03:00'],
    ['2026-05-18T08:03:09', '2026-05-18T08:03:09'],
    ['2026-05-18', '2026-05-18T23:59:59'],
    ['2026-05-18T00:03:00Z', '2026-05-18T08:03:00'],
    ['2026-05-18 08:03+08:00', '2026-05-18T08:03:00'],
    ['2026-05-18T25:00', null],
    ['gestern', null],
    ['', null],
  ])('reads %j as %j', (text, moment) => {
    expect(readMoment(text, ZONE)).toBe(moment)
  })
})

/** 39 people speak one after the other, the exporter among them; some speak twice; all mention many. */
const labels = Array.from({ length: 39 }, (_, n) => `竹影${String.fromCodePoint(0x4e00 + n * 37)}`)
const log = [
  writeMessage('2026-05-18 08:00:00', '我', '早'),
  ...labels.map((label, n) =>
    writeMessage(
      `2026-05-18 08:${String(n + 1).padStart(2, '0')}:00`,
      label,
      `@从未开口的人 我是第 ${String(n)} 位`,
    ),
  ),
  ...labels.slice(0, 10).map((label) => writeMessage('2026-05-18 09:00:00', label, '[强]')),
].join('')

describe('who had spoken', () => {
  const tallyBy = (until: string | null) => {
    const tally = new SpokenTally(until)
    for (const message of parseText(Buffer.from(log)).messages) tally.hear(message)
    return tally.result()
  }

  it('is every label except the exporter’s, once, and no one who was only mentioned', () => {
    const found = tallyBy(null)
    expect(found.labels).toBe(39)
    expect(found.ownerSpoke).toBe(true)
    expect(found.people.map(({ label }) => label).toSorted()).toEqual(labels.toSorted())
  })

  it('counts the second asked for and nothing after it', () => {
    expect(tallyBy('2026-05-18T08:20:00').labels).toBe(20)
    expect(tallyBy('2026-05-18T08:19:59').labels).toBe(19)
    expect(tallyBy('2026-05-18T07:00:00')).toMatchObject({ labels: 0, ownerSpoke: false })
  })

  it('never shrinks as time goes on', () => {
    const minute = fc
      .integer({ min: 0, max: 59 })
      .map((n) => `2026-05-18T08:${String(n).padStart(2, '0')}:30`)
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const [early, late] = [a, b].toSorted()
        expect(tallyBy(early ?? null).labels).toBeLessThanOrEqual(tallyBy(late ?? null).labels)
      }),
      { numRuns: 30 },
    )
  })
})
