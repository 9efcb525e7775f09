import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Time } from '@/components/ui/time'
import { dayAndClock } from '@/lib/i18n/dates'
import type { MailboxMail } from '@/lib/mail/types'
import { toInstant } from '@/lib/shared/clock'

/** Outgoing mail as the reader would get it; the addresses in it are made to be followed. */
export function MailboxList({
  mails,
  timeZone,
}: {
  readonly mails: readonly MailboxMail[]
  readonly timeZone: string
}) {
  const t = useTranslations('mail.mailbox')
  const locale = useLocale()
  if (mails.length === 0) return <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>
  return (
    <ol className="grid gap-5">
      {mails.map((mail) => (
        <li key={mail.id}>
          <article className="rounded-soft border border-line bg-raised px-4.5 py-4">
            <h2 className="text-title">{mail.subject}</h2>
            <p className="mt-1 text-small text-ink-2">
              {t('to')} {mail.to}
              {' · '}
              <Time at={toInstant(mail.createdAt)}>
                {dayAndClock(locale, toInstant(mail.createdAt), timeZone)}
              </Time>
            </p>
            <p className="mt-3 whitespace-pre-line">{withLinks(mail.text, t('open'))}</p>
          </article>
        </li>
      ))}
    </ol>
  )
}

function withLinks(text: string, words: string) {
  return text.split(/(https?:\/\/\S+)/).map((part, at) =>
    /^https?:\/\//.test(part) ? (
      <a key={at} href={part} className="font-semibold text-lamp underline">
        {words}
      </a>
    ) : (
      part
    ),
  )
}
