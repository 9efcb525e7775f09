'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Button, LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { Family } from '@/lib/referrals/tree/types'
import { Mark, shapeOf } from './mark'

/** Who is looked at: who brought them, whom they brought, and what one can do. */
export function Card({
  family,
  who,
  branch,
  fold,
  onShow,
  onBranch,
  onClose,
}: {
  readonly family: Family
  /** -1 for none. */
  readonly who: number
  readonly branch: number
  /** Null where nothing can be folded. */
  readonly fold: { readonly folded: boolean; readonly onFold: () => void } | null
  readonly onShow: (place: number) => void
  readonly onBranch: (place: number) => void
  readonly onClose: () => void
}) {
  const t = useTranslations('tree')
  const locale = useLocale()
  const person = family.people[who]
  const totals = family.totals[who]
  if (person === undefined || totals === undefined) {
    return <p className="border-y border-line py-3 text-small text-ink-2">{t('card.none')}</p>
  }
  const brought = family.children[who] ?? []
  const parent = family.people[person.parent]
  return (
    <section aria-label={t('card.title')} className="grid gap-2 border-y border-line py-3">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Mark shape={shapeOf(person)} spoke={person.spoke} />
        <h2 className="min-w-0 text-title wrap-anywhere">{person.name ?? t('nameless')}</h2>
        <Chip tone={person.status === 'HERE' ? 'plain' : 'no'}>{t(`status.${person.status}`)}</Chip>
        {person.spoke ? <Chip>{t('marks.spoke')}</Chip> : null}
        {person.cut ? <Chip tone="no">{t('cutHere')}</Chip> : null}
      </div>
      <p className="text-small wrap-anywhere text-ink-2">
        {[person.company, t('card.joined', { date: dayWords(locale, person.joined) })]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <p className="text-small">
        {t('card.broughtBy')}{' '}
        {parent === undefined ? (
          <span className="text-ink-2">{t('card.root')}</span>
        ) : (
          <button
            type="button"
            className="min-h-6 font-semibold wrap-anywhere prose-link"
            onClick={() => onShow(person.parent)}
          >
            {parent.name ?? t('nameless')}
          </button>
        )}
        <span className="text-ink-2"> · {t('card.brought', { count: brought.length })}</span>
        {brought.length === 0 ? null : (
          <span className="block text-ink-2">{t('card.totals', { ...totals })}</span>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        {person.status === 'ERASED' ? null : (
          <LinkButton size="small" href={`/desk/people/${person.id}`}>
            {t('card.person')}
          </LinkButton>
        )}
        {brought.length > 0 && branch !== who ? (
          <Button size="small" onClick={() => onBranch(who)}>
            {t('card.onlyBranch')}
          </Button>
        ) : null}
        {fold === null || brought.length === 0 ? null : (
          <Button size="small" onClick={fold.onFold}>
            {t(fold.folded ? 'card.unfold' : 'card.fold')}
          </Button>
        )}
        <Button size="small" tone="quiet" onClick={onClose}>
          {t('card.close')}
        </Button>
      </div>
    </section>
  )
}

function dayWords(locale: string, day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(date)
}
