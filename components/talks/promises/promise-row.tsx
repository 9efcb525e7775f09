import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { Row } from '@/components/ui/section'
import { dayOf } from '@/lib/i18n/dates'
import { timeText } from '@/lib/talks/promises/rules-text'
import type { PromiseRow, PromiseState } from '@/lib/talks/promises/types'

const TONES = { OPEN: 'plain', DUE: 'live', KEPT: 'ok', GONE: 'plain' } as const satisfies Record<
  PromiseState,
  string
>

/** What a promise is now, in a word or two. */
export function PromiseChips({ promise }: { readonly promise: PromiseRow }) {
  const t = useTranslations('promises')
  const { state, isLate, talkState } = promise
  return (
    <>
      <Chip tone={TONES[state]}>{t(`state.${state}`)}</Chip>
      {isLate ? <Chip tone="live">{t('late')}</Chip> : null}
      {talkState === 'CANCELLED' ? <Chip tone="live">{t('called')}</Chip> : null}
    </>
  )
}

/** When and by whom it was noted. */
export function PromiseNoted({
  promise,
  timeZone,
}: {
  readonly promise: PromiseRow
  readonly timeZone: string
}) {
  const t = useTranslations('promises')
  const locale = useLocale()
  const { notedById, notedBy, memberId } = promise
  const by = notedById === memberId ? 'self' : notedBy === null ? 'other' : 'member'
  const date = dayOf(locale, promise.notedAt, timeZone)
  return (
    <span className="text-tiny text-ink-3">{t('noted', { by, name: notedBy ?? '', date })}</span>
  )
}

/** A promise on a list: its time and what it is; `who` where it is not one’s own list. */
export function PromiseRowView({
  promise,
  timeZone,
  href,
  who,
  noted = true,
  end,
}: {
  readonly promise: PromiseRow
  readonly timeZone: string
  readonly href: string | null
  readonly who?: ReactNode
  readonly noted?: boolean
  readonly end?: ReactNode
}) {
  const t = useTranslations('promises')
  const locale = useLocale()
  const { topic, thanks } = promise
  return (
    <Row
      title={
        <span className="wrap-anywhere">{href === null ? topic : <a href={href}>{topic}</a>}</span>
      }
      end={end}
    >
      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        {who}
        <span>{t('for', { time: timeText(locale, promise) })}</span>
        <PromiseChips promise={promise} />
        {noted ? <PromiseNoted promise={promise} timeZone={timeZone} /> : null}
      </span>
      {thanks === null ? null : (
        <span className="block wrap-anywhere whitespace-pre-line">{thanks}</span>
      )}
    </Row>
  )
}
