import { useLocale, useTranslations } from 'next-intl'
import { addressOf } from '@/components/ui/address'
import { LinkButton } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Row, Rows } from '@/components/ui/section'
import { Segments } from '@/components/ui/segments'
import { dayShort } from '@/lib/i18n/dates'
import { SHOWN, type OwnListFilter } from '@/lib/referrals/schema'
import type { OwnReferral, OwnReferrals } from '@/lib/referrals/self/types'
import { ReferralChip } from './state-chip'

const PATH = '/referrals'

/** Whom one has referred, the newest first: how far each has come, and what it waits for. */
export function OwnList({
  found,
  filter,
  timeZone,
}: {
  readonly found: OwnReferrals
  readonly filter: OwnListFilter
  readonly timeZone: string
}) {
  const t = useTranslations('referrals.list')
  const to = (change: Partial<Record<keyof OwnListFilter, string | number>>) =>
    addressOf(PATH, filter, change, { show: 'ALL' })
  if (found.all === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  return (
    <>
      <Segments
        label={t('filter')}
        segments={SHOWN.map((show) => ({
          href: to({ show }),
          label: t(`show.${show}`),
          current: filter.show === show,
        }))}
      />
      {found.referrals.length === 0 ? (
        <EmptyState
          title={t('noneFound')}
          action={<LinkButton href={PATH}>{t('show.ALL')}</LinkButton>}
        >
          {t('noneFoundText')}
        </EmptyState>
      ) : (
        <Rows>
          {found.referrals.map((referral) => (
            <OneRow key={referral.id} {...{ referral, timeZone }} />
          ))}
        </Rows>
      )}
      <Pager page={found.page} pages={found.pages} href={(page) => to({ page })} />
    </>
  )
}

function OneRow({
  referral,
  timeZone,
}: {
  readonly referral: OwnReferral
  readonly timeZone: string
}) {
  const t = useTranslations('referrals')
  const locale = useLocale()
  const { id, name, company, position, state, waitsFor, expiresAt, createdAt } = referral
  const day = (at: typeof createdAt) =>
    dayShort(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
  return (
    <Row
      lead={<span className="text-small text-ink-2">{day(createdAt)}</span>}
      title={
        <a className="wrap-anywhere" href={`${PATH}/${id}`}>
          {name}
        </a>
      }
      end={<ReferralChip state={state} />}
    >
      <span className="block wrap-anywhere">{[company, position].filter(Boolean).join(' · ')}</span>
      {waitsFor === 'NOTHING' ? null : (
        <span className="block">
          {t(`waits.${waitsFor}`)}
          {state === 'OPEN' && expiresAt !== null
            ? ` ${t('list.until', { date: day(expiresAt) })}`
            : null}
        </span>
      )}
    </Row>
  )
}
