import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Palette } from '@/components/palette/palette'
import { BottomNav } from './bottom-nav'
import { Footer } from './footer'
import { Masthead } from './masthead'
import type { Place, ShellViewer } from './places'

/**
 * What stands around every page: masthead, bottom navigation on a phone, foot. Plain links and forms
 * only, so that a page that a visitor merely reads brings no script of ours; a member's has the palette.
 */
export function Shell({
  here,
  viewer,
  community,
  zone,
  about,
  contact = '',
  children,
}: {
  /** The place to mark as current; left out where the page is none of them. */
  readonly here?: Place
  /** Null for a visitor. */
  readonly viewer: ShellViewer | null
  /** Name of the community. */
  readonly community: string
  /** `zoneName(locale, timeZone)`, said once at the foot. */
  readonly zone?: string
  /** For a visitor on a page that does not say it itself: the community's sentence. */
  readonly about?: string
  /** How the organisers are reached; empty for none. */
  readonly contact?: string
  readonly children: ReactNode
}) {
  const t = useTranslations('shell')
  return (
    <>
      <a
        href="#main"
        className="sr-only z-20 rounded-soft bg-ink px-4 py-2.5 text-on-ink focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
      >
        {t('skip')}
      </a>
      <Masthead here={here} viewer={viewer} community={community} />
      <main
        id="main"
        data-viewer={viewer?.id}
        tabIndex={-1}
        className="mx-auto max-w-page px-5 pt-6 outline-none md:px-9 md:pt-10"
      >
        {children}
      </main>
      <Footer community={community} zone={zone} about={about} contact={contact} />
      <BottomNav here={here} viewer={viewer} />
      {viewer === null ? null : <Palette />}
    </>
  )
}
