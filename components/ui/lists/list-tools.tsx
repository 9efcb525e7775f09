import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { Sheet } from '@/components/ui/overlays/sheet'

/**
 * The tools of a list in one line, so that its rows begin above the fold: the search, the first choice, and
 * the other filters behind a button. On a phone all choices lie in a sheet.
 */
export function ListTools({
  search,
  first,
  narrowed,
  count,
  children,
}: {
  readonly search?: ReactNode
  /** The choice that is in sight on a wide screen: the shelves or states, with counts. */
  readonly first?: ReactNode
  /** How many choices are not the usual ones; stands on the button. `first` counts on a phone only. */
  readonly narrowed: { readonly first: number; readonly others: number }
  /** How many rows there are, in words. */
  readonly count?: ReactNode
  /** The other filters, each a `Labelled`. */
  readonly children?: ReactNode
}) {
  const t = useTranslations('ui')
  const others = children === undefined ? null : <div className="grid gap-4">{children}</div>
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 md:gap-y-2">
      {search === undefined ? null : (
        <div className="min-w-0 flex-1 basis-40 md:max-w-sm md:basis-72">{search}</div>
      )}
      <Sheet
        over="phone"
        name={t('filter')}
        trigger={<Trigger narrowed={narrowed.first + narrowed.others} />}
      >
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:contents">
          {others === null ? null : (
            <Sheet over="wide" name={t('filter')} trigger={<Trigger narrowed={narrowed.others} />}>
              {others}
            </Sheet>
          )}
          <div className="max-w-full min-w-0 max-md:order-first">{first}</div>
        </div>
      </Sheet>
      {count === undefined ? null : (
        <p role="status" className="text-small text-ink-2 max-md:basis-full md:ms-auto">
          {count}
        </p>
      )}
    </div>
  )
}

function Trigger({ narrowed }: { readonly narrowed: number }) {
  const t = useTranslations('ui')
  return (
    <>
      {narrowed === 0 ? t('filter') : t('filterOf', { count: narrowed })}
      <Icon name="down" />
    </>
  )
}

/** A choice of the tools under its name. */
export function Labelled({
  label,
  children,
}: {
  readonly label: string
  readonly children: ReactNode
}) {
  return (
    <div className="max-w-full min-w-0">
      <p aria-hidden="true" className="mb-1 text-tiny text-ink-3">
        {label}
      </p>
      {children}
    </div>
  )
}
