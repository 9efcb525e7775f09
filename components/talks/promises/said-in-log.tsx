import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { dayAndClock, zoneName } from '@/lib/i18n/dates'
import type { SaidMessage } from '@/lib/talks/promises/types'

/** A message as the log has it. */
export function SaidInLog({
  title,
  message,
  timeZone,
  children = null,
}: {
  readonly title: string
  readonly message: SaidMessage
  readonly timeZone: string
  readonly children?: ReactNode
}) {
  const locale = useLocale()
  const at = `${dayAndClock(locale, message.at, timeZone)} ${zoneName(locale, timeZone)}`
  return (
    <Notice title={title}>
      <p>
        {message.name} · {at}
      </p>
      <blockquote className="mt-2 border-s-2 border-line ps-3 wrap-anywhere whitespace-pre-line">
        {message.text}
      </blockquote>
      {children === null ? null : <p className="mt-2">{children}</p>}
    </Notice>
  )
}
