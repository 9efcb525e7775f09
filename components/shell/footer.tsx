import { useTranslations } from 'next-intl'
import { hrefOf, placesFor, type ShellViewer } from './places'
import { LanguageSwitch, ThemeSwitch } from './switches'

/** On a phone it also leads to the places for which the bottom navigation has no room. */
export function Footer({
  viewer,
  community,
  zone,
}: {
  readonly viewer: ShellViewer | null
  readonly community: string
  readonly zone: string | undefined
}) {
  const t = useTranslations('shell')
  const dates = useTranslations('dates')
  const others = placesFor(viewer).filter((place) => place === 'members' || place === 'desk')
  return (
    <footer className="mx-auto mt-16 max-w-page px-5 above-nav md:px-9 md:pb-8">
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-3">
        <p className="text-tiny text-ink-3">
          {community}
          {zone === undefined ? null : <> · {dates('zone', { zone })}</>}
        </p>
        {others.length === 0 ? null : (
          <ul className="flex gap-5 text-small md:hidden">
            {others.map((place) => (
              <li key={place}>
                <a href={hrefOf(place, viewer)} className="flex min-h-11 items-center">
                  {t(place)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <div className="-mx-1.5 flex flex-wrap items-center gap-x-5">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  )
}
