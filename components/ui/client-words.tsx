import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import type { ReactNode } from 'react'
import type { Messages } from '@/lib/i18n/messages'

/**
 * Sends the sentences of the named rooms to the client components inside, and no others, so that
 * they may call `useTranslations`. Where a component needs only a few words, pass them as props.
 */
export function ClientWords({
  rooms,
  children,
}: {
  readonly rooms: readonly (keyof Messages)[]
  readonly children: ReactNode
}) {
  const locale = useLocale()
  const messages = useMessages()
  const sent = Object.fromEntries(rooms.map((room) => [room, messages[room]]))
  return (
    <NextIntlClientProvider locale={locale} messages={sent} timeZone="UTC">
      {children}
    </NextIntlClientProvider>
  )
}
