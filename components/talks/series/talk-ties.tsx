import { useLocale, useTranslations } from 'next-intl'
import { insideTitle } from '@/lib/i18n/quotes'
import { fullDate } from '@/lib/i18n/dates'
import type { SeriesView, TalkTies, TiedTalk } from '@/lib/talks/series/types'

/** Which part of which series a talk is, what it follows or corrects, and what follows or corrects it. */
export function TalkTiesView({
  ties: { series, sequels },
  editHref,
}: {
  readonly ties: TalkTies
  /** Where who may changes it; null for others. */
  readonly editHref: string | null
}) {
  const t = useTranslations('series')
  if (series === null && sequels.length === 0 && editHref === null) return null
  return (
    <nav aria-label={t('title')} className="my-5 max-w-read border-y border-line py-3 text-small">
      {series === null ? null : <InSeries series={series} />}
      {sequels.length === 0 ? null : (
        <ul>
          {sequels.map(({ kind, way, talk }) => (
            <li key={`${way} ${talk.id}`} className="py-0.5">
              <span className={kind === 'CORRECTION' && way === 'BY' ? 'font-semibold' : ''}>
                {t(`tie.${kind}.${way}`)}
              </span>{' '}
              <TalkLink talk={talk} />
            </li>
          ))}
        </ul>
      )}
      {editHref === null ? null : (
        <p className="py-0.5">
          <a href={editHref} className="underline underline-offset-4">
            {t('edit')}
          </a>
        </p>
      )}
    </nav>
  )
}

function InSeries({ series }: { readonly series: SeriesView }) {
  const t = useTranslations('series')
  const { name, number, count, before, next } = series
  return (
    <>
      <p className="py-0.5">
        {name === '' ? t('part', { number, count }) : t('partOf', { number, count, name })}
      </p>
      {before === null ? null : (
        <p className="py-0.5">
          {t('before')} <TalkLink talk={before} />
        </p>
      )}
      {next === null ? null : (
        <p className="py-0.5">
          {t('next')} <TalkLink talk={next} />
        </p>
      )}
    </>
  )
}

function TalkLink({ talk: { id, topic, date, state } }: { readonly talk: TiedTalk }) {
  const t = useTranslations('series')
  const locale = useLocale()
  const day = date === null ? null : fullDate(locale, date)
  return (
    <>
      <a href={`/talks/${id}`} className="wrap-anywhere underline underline-offset-4">
        {t('topic', { topic: insideTitle(locale, topic) })}
      </a>
      {day === null ? null : <span className="text-ink-3"> · {day}</span>}
      {state === 'CANCELLED' ? <span className="text-ink-3"> · {t('cancelled')}</span> : null}
    </>
  )
}
