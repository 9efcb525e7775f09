import { useTranslations } from 'next-intl'
import { Contact } from './contact'
import { LanguageSwitch, ThemeSwitch } from './switches'
import { WhatThisIs } from './what-this-is'

/** What holds for every page: whose it is, in which zone, and how one reads it. */
export function Footer({
  community,
  zone,
  about,
  contact,
}: {
  readonly community: string
  readonly zone: string | undefined
  /** For a visitor whom a link led here: what the community says of itself. */
  readonly about: string | undefined
  /** How the organisers are reached; empty for none. */
  readonly contact: string
}) {
  const dates = useTranslations('dates')
  return (
    <footer className="mx-auto mt-16 max-w-page px-5 above-nav md:px-9 md:pb-8">
      {about === undefined ? null : (
        <div className="mb-5">
          <WhatThisIs about={about} />
        </div>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-6 border-t border-line pt-3">
        <p className="text-tiny text-ink-3">
          {community}
          {zone === undefined ? null : <> · {dates('zone', { zone })}</>}
          {contact === '' ? null : ' · '}
          <Contact contact={contact} />
        </p>
        <div className="-mx-1.5 flex flex-wrap items-center gap-x-3">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </div>
    </footer>
  )
}
