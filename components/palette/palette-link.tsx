import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'

/** The way to the search: opens the palette, and without script the page that does the same. */
export function PaletteLink() {
  const t = useTranslations('palette')
  return (
    <a
      href="/find"
      data-palette
      aria-keyshortcuts="Control+K Meta+K"
      className="-mx-2 grid size-11 flex-none place-items-center text-ink-2 hover:text-ink"
    >
      <Icon name="search" />
      <span className="sr-only">{t('title')}</span>
    </a>
  )
}
