import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { dayAndClock, zoneName } from '@/lib/i18n/dates'
import type { ShownMessage } from '@/lib/talks/promises/types'

/** A message as the log has it; for who may not read the log, when something was said. */
export function SaidInLog({
  title,
  message,
  timeZone,
  children = null,
}: {
  readonly title: string
  readonly message: ShownMessage
  readonly timeZone: string
  readonly children?: ReactNode
}) {
  const t = useTranslations('promises.one')
  const locale = useLocale()
  const at = `${dayAndClock(locale, message.at, timeZone)} ${zoneName(locale, timeZone)}`
  return (
    <Notice title={title}>
      {message.words === null ? (
        <p>{t('saidAt', { when: at })}</p>
      ) : (
        <>
          <p>
            {message.words.name} · {at}
          </p>
          <blockquote className="mt-2 border-s-2 border-line ps-3 wrap-anywhere whitespace-pre-line">
            {message.words.text}
          </blockquote>
        </>
      )}
      {children === null ? null : <p className="mt-2">{children}</p>}
    </Notice>
  )
}
