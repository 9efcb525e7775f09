import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import { buttonClass } from '@/components/ui/button-style'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'

/** Where a sheet lies over the page. On the other width its content stands in its place. */
export type SheetOver = 'phone' | 'wide'

/**
 * A button and what it opens over the page: from below on a phone, under the button on a wide screen. The
 * browser's own popover: it works without script, Escape and a press beside it close it. A browser
 * without popovers shows the content in its place.
 */
export function Sheet({
  over,
  trigger,
  name,
  plain = false,
  children,
}: {
  readonly over: SheetOver
  /** What stands on the button. */
  readonly trigger: ReactNode
  /** Names the sheet, and the button too when it shows only a mark. */
  readonly name: string
  /** Whether the button is only a mark beside a title. */
  readonly plain?: boolean
  readonly children: ReactNode
}) {
  const t = useTranslations('ui')
  const id = useId()
  const where = over === 'phone' ? 'md:hidden' : 'max-md:hidden'
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        {...(plain && { 'aria-label': name })}
        className={classes(
          where,
          'flex-none',
          plain
            ? 'grid size-11 place-items-center text-ink-2 hover:text-ink'
            : buttonClass('plain', 'small', false),
        )}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        data-sheet={over}
        className={over === 'phone' ? 'sheet-on-phone' : 'sheet-on-wide'}
      >
        <div className={classes(where, 'mb-2 flex items-center justify-between gap-4')}>
          <p className="text-title font-semibold">{name}</p>
          <button
            type="button"
            popoverTarget={id}
            popoverTargetAction="hide"
            aria-label={t('close')}
            className="-me-2 grid size-11 flex-none place-items-center rounded-full text-ink-2 hover:text-ink"
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </>
  )
}
