import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { dayShort } from '@/lib/i18n/dates'
import type { TalkPage } from '@/lib/transcripts/read/types'

/** Beside a transcript: how to read it, what else there is, and for editors the way to its draft. */
export function Margin({
  page: { talk, transcript, related, editing },
}: {
  readonly page: TalkPage
}) {
  const t = useTranslations('transcripts')
  const locale = useLocale()
  return (
    <aside className="mt-10 border-t border-line pt-6 text-small text-ink-2 lg:mt-0 lg:border-0 lg:pt-0">
      {transcript === null ? null : (
        <Part title={t('how')}>
          <p>{t('byRole')}</p>
          <p className="mt-2">{t('masked')}</p>
        </Part>
      )}
      <Part title={t('related')}>
        {related.length === 0 ? <p>{t('noRelated')}</p> : null}
        <ul>
          {related.map(({ id, topic, date }) => (
            <li key={id}>
              <a href={`/talks/${id}`} className="block py-3 hover:text-ink">
                {topic} <span className="text-ink-3">{dayShort(locale, date)}</span>
              </a>
            </li>
          ))}
        </ul>
      </Part>
      {editing === null ? null : (
        <Part title={t('edit')}>
          <p>{t(`editText.${editing}`)}</p>
          <a
            href={`/talks/${talk.id}/draft`}
            className="inline-flex min-h-11 items-center prose-link"
          >
            {t('editDraft')}
          </a>
        </Part>
      )}
    </aside>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mb-7">
      <h2 className="mb-2 font-sans text-small font-bold tracking-[0.04em] text-ink">{title}</h2>
      {children}
    </section>
  )
}
