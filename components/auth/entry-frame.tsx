import type { ReactNode } from 'react'
import { Contact } from '@/components/shell/contact'
import { LanguageSwitch, ThemeSwitch } from '@/components/shell/switches'
import { Moon } from '@/components/ui/moon'
import type { CommunityView } from '@/lib/communities/types'

/** What stands around the pages before one is in: one narrow column, and nothing to leave by. */
export function EntryFrame({
  community,
  title,
  text,
  wide = false,
  children,
}: {
  /** Its name leads home; absent while there is no community yet. */
  readonly community?: Pick<CommunityView, 'name' | 'contact'>
  readonly title: string
  readonly text?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div
      className={`mx-auto flex min-h-dvh flex-col px-5 py-8 md:py-14 ${wide ? 'max-w-read' : 'max-w-form'}`}
    >
      <main id="main" className="flex-1">
        {community === undefined ? (
          <Moon />
        ) : (
          <a href="/" className="inline-flex min-h-11 items-center gap-2.5 font-serif text-title">
            <Moon />
            {community.name}
          </a>
        )}
        <h1 className="mt-6 text-h1">{title}</h1>
        {text === undefined ? null : <div className="mt-3 text-lead text-ink-2">{text}</div>}
        <div className="mt-7 grid gap-7">{children}</div>
      </main>
      <footer className="mt-12 flex flex-wrap items-center justify-between gap-x-4 border-t border-line pt-3">
        {community === undefined || community.contact === '' ? null : (
          <p className="basis-full text-small text-ink-2">
            <Contact contact={community.contact} />
          </p>
        )}
        <LanguageSwitch />
        <ThemeSwitch />
      </footer>
    </div>
  )
}
