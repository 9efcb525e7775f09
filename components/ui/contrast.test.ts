import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const [day = '', night = ''] = css.slice(css.indexOf(':root {')).split('@variant ink {')
const THEMES = { paper: tokensIn(day), ink: tokensIn(night.slice(0, night.indexOf('}'))) }

/** Every pair of text and background that a primitive uses. WCAG 2.2, 1.4.3: 4.5 to 1. */
const TEXT: readonly (readonly [string, string])[] = [
  ...['paper', 'raised', 'sunken'].flatMap((background) =>
    ['ink', 'ink-2', 'ink-3', 'lamp', 'jade', 'cinnabar'].map(
      (text) => [text, background] as const,
    ),
  ),
  ['on-ink', 'ink'],
  ['on-lamp', 'lamp-fill'],
  ['on-cinnabar', 'cinnabar'],
  ['lamp', 'lamp-soft'],
  ['ink', 'lamp-soft'],
  ['ink-2', 'lamp-soft'],
  ['ink-3', 'lamp-soft'],
  ['jade', 'jade-soft'],
  ['cinnabar', 'cinnabar-soft'],
]

/** Edges of fields and the focus ring. WCAG 2.2, 1.4.11: 3 to 1. */
const EDGES: readonly (readonly [string, string])[] = [
  ['edge', 'paper'],
  ['edge', 'raised'],
  ['edge', 'sunken'],
  ['lamp', 'paper'],
  ['lamp', 'raised'],
  ['cinnabar', 'paper'],
]

describe.each(Object.entries(THEMES))('the %s theme', (_, tokens) => {
  test.each(TEXT)('%s can be read on %s', (text, background) => {
    expect(ratio(tokens, text, background)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(EDGES)('%s can be seen on %s', (edge, background) => {
    expect(ratio(tokens, edge, background)).toBeGreaterThanOrEqual(3)
  })
})

test('both themes give a value to the same tokens', () => {
  expect([...THEMES.ink.keys()]).toEqual([...THEMES.paper.keys()])
})

function tokensIn(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  )
}

/** WCAG 2.2, definition of contrast ratio. */
function ratio(tokens: Map<string, string>, one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(tokens.get(one)), luminance(tokens.get(other))].sort(
    (a, b) => b - a,
  )
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string | undefined): number {
  if (hex === undefined) throw new Error('no such token')
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
