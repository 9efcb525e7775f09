import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/lists/pager'
import { Section } from '@/components/ui/section'
import { Table } from '@/components/ui/table'
import { dayOf } from '@/lib/i18n/dates'
import { insideTitle } from '@/lib/i18n/quotes'
import { tally } from '@/lib/quotas/rules-ledger'
import type { QuotaLine, QuotaView } from '@/lib/quotas/types'
import { pageOf } from '@/lib/shared/page'

const PAGE = 50

/** Every line of a member's quota with the balance after it, newest first, and what they add up to. */
export function QuotaLedger({
  quota,
  timeZone,
  page,
  href,
}: {
  readonly quota: QuotaView
  readonly timeZone: string
  readonly page: number
  readonly href: (page: number) => string
}) {
  const t = useTranslations('quotas')
  const locale = useLocale()
  const wording = useWording()
  const newest = quota.lines.toReversed()
  const { rows, page: shown, pages } = pageOf(newest, page, PAGE)
  if (newest.length === 0) {
    return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
  }
  return (
    <Section title={t('ledger')}>
      <p className="py-3">{t('sum', tally(quota.lines))}</p>
      <p className="pb-3 text-small text-ink-2">{t('ledgerText')}</p>
      <Table
        caption={t('ledger')}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: 'what', title: t('what'), cell: (line) => wording(line) },
          {
            key: 'when',
            title: t('when'),
            cell: ({ at }) => (
              <span className="whitespace-nowrap">{dayOf(locale, at, timeZone)}</span>
            ),
          },
          {
            key: 'change',
            title: t('change'),
            align: 'end',
            cell: ({ amount }) => <span className="tabular-nums">{signed(amount)}</span>,
          },
          {
            key: 'after',
            title: t('after'),
            align: 'end',
            cell: ({ balance }) => <span className="font-semibold tabular-nums">{balance}</span>,
          },
        ]}
      />
      <Pager page={shown} pages={pages} href={href} />
    </Section>
  )
}

/** `+2`, `−1`, `0`, with a real minus sign. */
function signed(amount: number): string {
  return amount > 0 ? `+${amount}` : String(amount).replace('-', '−')
}

/** What a line says in words. */
function useWording(): (line: QuotaLine) => string {
  const t = useTranslations('quotas.lines')
  const locale = useLocale()
  return ({ about, kind, reason, by, policyVersion }) => {
    const version = policyVersion ?? 'none'
    switch (about.kind) {
      case 'referral': {
        const name = about.name ?? t('unknownActor')
        if (kind === 'HOLD') return t('hold', { name })
        if (kind === 'CONSUME') return t('consume', { name })
        return t(kind === 'EXPIRE' ? 'expire' : 'release', { name })
      }
      case 'talk':
        return about.topic === null
          ? t('talkGone', { version })
          : t('talk', { version, topic: insideTitle(locale, about.topic) })
      case 'adjust': {
        const who = by ?? t('organiser')
        return reason === '' ? t('adjustEmptied', { by: who }) : t('adjust', { by: who, reason })
      }
      case 'joined':
      case 'nights':
        return t(about.kind, { version })
      case 'merge':
      case 'undo':
        return t(about.kind)
    }
  }
}
