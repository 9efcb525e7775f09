import type { ReactNode } from 'react'

/** The title of a page, a line about it, and at its end the page's one action or its filter. */
export function PageHead({
  title,
  back,
  above,
  end,
  children,
}: {
  readonly title: ReactNode
  /** The way to the page this one belongs to. */
  readonly back?: ReactNode
  /** A chip or a date over the title. */
  readonly above?: ReactNode
  readonly end?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 in-data-desk:mb-4 lg:in-data-desk:flex-nowrap">
      <div className="min-w-0 lg:in-data-desk:min-w-80 lg:in-data-desk:shrink-[9999]">
        {back}
        {above === undefined ? null : <div className="mb-2">{above}</div>}
        <h1 className="text-h1 lg:in-data-desk:text-h2">{title}</h1>
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
