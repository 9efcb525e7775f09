import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/overlays/sheet'
import { Segments, type Segment } from '@/components/ui/segments'

/** Where earlier and later days are, and those of now. */
export type Range = { readonly before: Segment; readonly now: Segment; readonly after: Segment }

/**
 * The tools of the plan in one line. On a phone the days before and after are arrows, and every other choice
 * lies in a sheet, so that the evenings begin in the upper third.
 */
export function PlanTools({
  views,
  range,
  narrowed,
  group,
  children,
}: {
  readonly views: ReactNode
  readonly range: Range
  /** How many choices in the sheet are not the usual ones. */
  readonly narrowed: number
  /** The choice of a group; null where there is none to choose. */
  readonly group: ReactNode
  /** What else is chosen. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('desk.plan')
  const ui = useTranslations('ui')
  const name = narrowed === 0 ? ui('filter') : ui('filterOf', { count: narrowed })
  return (
    <>
      {views}
      <nav aria-label={t('range')} className="flex md:hidden">
        <Step segment={range.before} icon="before" />
        <Step segment={range.after} icon="after" />
      </nav>
      <Sheet over="phone" plain name={name} trigger={<Trigger narrowed={narrowed} />}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:contents">
          {group}
          <Segments label={t('range')} segments={[range.before, range.now, range.after]} />
          {children}
        </div>
      </Sheet>
    </>
  )
}

function Step({
  segment: { href, label },
  icon,
}: {
  readonly segment: Segment
  readonly icon: 'before' | 'after'
}) {
  return (
    <a
      href={href}
      aria-label={label}
      className="grid size-11 place-items-center text-ink-2 hover:text-ink"
    >
      <Icon name={icon} />
    </a>
  )
}

function Trigger({ narrowed }: { readonly narrowed: number }) {
  return (
    <span className="relative">
      <Icon name="filter" />
      {narrowed === 0 ? null : (
        <span
          aria-hidden="true"
          className="absolute -end-1 -top-1 size-2 rounded-full bg-lamp-fill"
        />
      )}
    </span>
  )
}
