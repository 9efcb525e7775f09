import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { dayAndWeekday } from '@/lib/i18n/dates'
import type { DrawEvening } from '@/lib/speaker-draws/types'
import { useOutWords } from './out-words'

/** What a draw of a speaker came to: who speaks, the reader's own ticket, and how many are left out. */
export function DrawEveningView({ evening }: { readonly evening: DrawEvening }) {
  const t = useTranslations('speakerDraws.page')
  const locale = useLocale()
  const { own, taken, state, desk } = evening
  return (
    <div className="mb-8 grid grid-cols-[minmax(0,1fr)] gap-8">
      {taken === null && state !== 'ASKING' ? null : (
        <Section title={t('taken')}>
          <p className="py-4">
            {taken === null ? (
              t('asking')
            ) : (
              <a href={`/talks/${taken.talkId}`} className="prose-link">
                {t('takenText', {
                  name: taken.name,
                  day: dayAndWeekday(locale, taken.date),
                  topic: taken.topic,
                })}
              </a>
            )}
          </p>
        </Section>
      )}
      {own === null ? null : <Own own={own} />}
      {desk === null ? null : (
        <div>
          <LinkButton size="small" href={desk}>
            {t('desk')}
          </LinkButton>
        </div>
      )}
    </div>
  )
}

function Own({ own }: { readonly own: NonNullable<DrawEvening['own']> }) {
  const t = useTranslations('speakerDraws.page')
  const choice = useTranslations('speakerDraws.choice')
  const words = useOutWords()
  const { ticket, place, out } = own
  return (
    <Section title={t('own')} aside={place === null ? undefined : t('place', { place })}>
      <div className="grid gap-2 py-4">
        {ticket === null ? (
          <p>{out === null ? t('notIn') : choice('out', { reason: words(out) })}</p>
        ) : (
          <>
            <code className="font-mono break-all">{ticket}</code>
            <p className="text-small text-ink-2">{t('ownText')}</p>
          </>
        )}
      </div>
    </Section>
  )
}

/** Who is left out, as every member may read it: numbers and reasons. */
export function DrawOuts({ evening: { outs, state } }: { readonly evening: DrawEvening }) {
  const t = useTranslations('speakerDraws')
  if (state === 'OPEN') return null
  return (
    <div className="mt-8">
      <Section title={t('page.outs')}>
        <div className="grid gap-2 py-4">
          <p className="text-small text-ink-2">{t('page.outsText')}</p>
          {outs.length === 0 ? (
            <p>{t('page.noOuts')}</p>
          ) : (
            <ul className="grid gap-1">
              {outs.map(({ reason, count }) => (
                <li key={reason}>{t(`outs.${reason}`, { count })}</li>
              ))}
            </ul>
          )}
        </div>
      </Section>
    </div>
  )
}
