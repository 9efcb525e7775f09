import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { Sheet } from './overlays/sheet'

/** The title of a page, a line about it, and at its end the page's one action or its filter. */
export function PageHead({
  title,
  back,
  above,
  end,
  intro,
  children,
}: {
  readonly title: ReactNode
  /** The way to the page this one belongs to. */
  readonly back?: ReactNode
  /** A chip or a date over the title. */
  readonly above?: ReactNode
  readonly end?: ReactNode
  /** What a list is about. On a phone it lies behind a mark beside the title, so that rows come first. */
  readonly intro?: ReactNode
  readonly children?: ReactNode
}) {
  const t = useTranslations('ui')
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 in-data-desk:mb-3 lg:in-data-desk:flex-nowrap">
      <div className="min-w-0 lg:in-data-desk:min-w-80 lg:in-data-desk:shrink-[9999]">
        {back}
        {above === undefined ? null : <div className="mb-2">{above}</div>}
        <div className="flex items-center gap-1 md:block">
          <h1 className="text-h1 max-md:in-data-desk:text-h2 lg:in-data-desk:text-h2">{title}</h1>
          {intro === undefined ? null : (
            <Sheet over="phone" plain name={t('about')} trigger={<Icon name="about" />}>
              <div className="mt-1.5 max-w-read text-small text-ink-2 in-data-desk:max-w-2xl">
                {intro}
              </div>
            </Sheet>
          )}
        </div>
        {children === undefined ? null : (
          <div className="mt-1.5 max-w-read text-small text-ink-2 in-data-desk:max-w-2xl">
            {children}
          </div>
        )}
      </div>
      {end === undefined ? null : <div className="max-w-full min-w-0">{end}</div>}
    </header>
  )
}
