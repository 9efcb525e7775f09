import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { insideQuotes } from '@/lib/i18n/quotes'
import type { WordFound } from '@/lib/transcripts/read/types'
import type { ArchiveFilter } from '@/lib/transcripts/schema'

/** Nothing was found: says what was looked for and where, and offers what may find something. */
export function NothingFound({
  words,
  filter,
}: {
  readonly words: readonly WordFound[]
  readonly filter: ArchiveFilter
}) {
  const t = useTranslations('archive')
  const locale = useLocale()
  const to = (change: Partial<ArchiveFilter>) => addressOf('/archive', filter, change)
  const quoted = words.map(({ typed }) => t('word', { word: insideQuotes(locale, typed) }))
  const list = new Intl.ListFormat(LANGUAGE_TAG[locale]).format(quoted)
  const where = filter.talk === null ? 'all' : 'one'
  const unquoted = words.map(({ typed }) => typed).join(' ')
  const hasPhrase = words.some(({ typed, phrase }) => phrase && /\s/u.test(typed))
  return (
    <EmptyState
      title={
        words.length > 1 ? t(`nothingOf.${where}`, { words: list }) : t('nothing', { word: list })
      }
      action={
        filter.talk === null ? (
          <LinkButton href="/archive">{t('clear')}</LinkButton>
        ) : (
          <LinkButton href={to({ talk: null })}>{t('everywhere')}</LinkButton>
        )
      }
    >
      <p>{t(words.length > 1 ? 'nothingOfText' : 'nothingText')}</p>
      {words.length > 1 ? (
        <ul className="mt-3 grid gap-x-5">
          {words.map(({ typed, phrase, talks }, at) => (
            <li key={typed} className="flex min-h-11 items-center gap-2">
              {talks === 0 ? (
                <span>{quoted[at]}</span>
              ) : (
                <a href={to({ q: phrase ? `"${typed}"` : typed })} className="prose-link">
                  {t('only', { word: quoted[at] ?? '' })}
                </a>
              )}
              <span className="text-ink-3">{t('inTalks', { n: talks })}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {hasPhrase ? (
        <p className="mt-3">
          {t('phraseText')}{' '}
          <a href={to({ q: unquoted })} className="prose-link">
            {t('withoutQuotes')}
          </a>
        </p>
      ) : null}
    </EmptyState>
  )
}
