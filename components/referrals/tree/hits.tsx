'use client'

import { useLocale, useTranslations } from 'next-intl'
import { insideQuotes } from '@/lib/i18n/quotes'
import type { TreeFilter } from '@/lib/referrals/tree/schema'
import type { Family } from '@/lib/referrals/tree/types'
import { treeAddress } from './address'

/** Hits that stand as links above the tree. */
const LISTED = 12

/** Whom the search found, each a way to their place in the tree. */
export function Hits({
  family,
  found,
  max,
  now,
  onShow,
  clear,
}: {
  readonly family: Family
  readonly found: readonly string[]
  readonly max: boolean
  readonly now: TreeFilter
  readonly onShow: (place: number) => void
  /** Where the search is over. */
  readonly clear: string
}) {
  const t = useTranslations('tree')
  const locale = useLocale()
  return (
    <div className="grid gap-2">
      <p role="status" className="text-small text-ink-2">
        {max
          ? t('foundMax', { count: found.length })
          : t('found', { count: found.length, q: insideQuotes(locale, now.q) })}{' '}
        <a href={clear} className="prose-link">
          {t('clear')}
        </a>
      </p>
      {found.length === 0 ? null : (
        <ul aria-label={t('hits')} className="flex flex-wrap gap-2">
          {found.slice(0, LISTED).map((id) => {
            const place = family.places.get(id)
            const person = family.people[place ?? -1]
            if (place === undefined || person === undefined) return null
            return (
              <li key={id} className="max-w-full">
                <a
                  href={treeAddress(now, { who: id, branch: '' })}
                  aria-current={now.who === id ? 'true' : undefined}
                  onClick={(event) => {
                    if (event.metaKey || event.ctrlKey || event.shiftKey) return
                    event.preventDefault()
                    onShow(place)
                  }}
                  className="inline-flex min-h-11 max-w-full items-center gap-2 rounded-soft border border-line px-3 text-small hover:border-edge aria-[current]:border-lamp aria-[current]:bg-lamp-soft"
                >
                  <span className="truncate font-semibold">{person.name ?? t('nameless')}</span>
                  {person.company === null ? null : (
                    <span className="truncate text-ink-2">{person.company}</span>
                  )}
                </a>
              </li>
            )
          })}
          {found.length > LISTED ? (
            <li className="self-center text-small text-ink-2">
              {t('moreHits', { count: found.length - LISTED })}
            </li>
          ) : null}
        </ul>
      )}
    </div>
  )
}
