import { isOpen } from '@/lib/talks/view/rules-open'
import type { NightView } from '@/lib/talks/view/types'

/** Which evenings can be taken, as `YYYY-MM-DD`, and whether by the viewer. */
export type OpenDates = { readonly dates: ReadonlySet<string>; readonly byViewer: boolean }

/** Whether the evening can be taken as the page shows it. */
export function isTakable(night: NightView, { dates }: Pick<OpenDates, 'dates'>): boolean {
  return isOpen(night) && dates.has(night.date.toString())
}
