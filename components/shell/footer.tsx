import { useTranslations } from 'next-intl'
import { LanguageSwitch, ThemeSwitch } from './switches'

/** What holds for every page: whose it is, in which zone, and how one reads it. */
export function Footer({
  community,
  zone,
}: {
  readonly community: string
  readonly zone: string | undefined
}) {
  const dates = useTranslations('dates')
  return (
    <footer className="mx-auto mt-16 max-w-page px-5 above-nav md:px-9 md:pb-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-3">
        <p className="text-tiny text-ink-3">
          {community}
          {zone === undefined ? null : <> · {dates('zone', { zone })}</>}
        </p>
        <div className="-mx-1.5 flex flex-wrap items-center gap-x-3">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  )
}
