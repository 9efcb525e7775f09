import { Temporal } from 'temporal-polyfill'
import { weekday } from './dates'
import type { Locale } from './locale'

/** `周一至周五、周日` · `Mon – Fri, Sun`, of ISO weekdays in any order; empty for none. */
export function weekdaysInWords(locale: Locale, weekdays: readonly number[]): string {
  const runs: number[][] = []
  for (const day of weekdays.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run?.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  const [to, and] = locale === 'zh' ? ['至', '、'] : [' – ', ', ']
  const said = runs.flatMap((run) => {
    const names = run.map((day) => weekdayName(locale, day))
    return names.length > 2 ? [`${names[0] ?? ''}${to}${names.at(-1) ?? ''}`] : names
  })
  return said.join(and)
}

/** `周一` · `Mon`, of an ISO weekday. */
export function weekdayName(locale: Locale, day: number): string {
  return weekday(locale, A_SUNDAY.add({ days: day }))
}

const A_SUNDAY = Temporal.PlainDate.from('2026-03-08')
