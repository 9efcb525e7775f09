import { Temporal } from 'temporal-polyfill'

/**
 * A day as people write it: `2026-11-22`, `2026/11/22`, `2026.11.22`, `2026年11月22日`, `20261122`, with or
 * without a time behind it. Empty stays empty; null for anything else.
 */
export function dayOf(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === '') return ''
  const found = PARTED.exec(trimmed) ?? SOLID.exec(trimmed)
  if (found === null) return null
  const [, year = '', month = '', day = ''] = found
  try {
    const date = Temporal.PlainDate.from(
      { year: Number(year), month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    )
    return date.year < 1970 || date.year > 2200 ? null : date.toString()
  } catch {
    return null
  }
}

const PARTED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s{0,3}日)?(?:[ T].*)?$/u
const SOLID = /^(\d{4})(\d{2})(\d{2})$/u
