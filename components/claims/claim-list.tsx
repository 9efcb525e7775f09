import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Choosing } from '@/components/ui/forms/choosing'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Pager } from '@/components/ui/lists/pager'
import { Notice } from '@/components/ui/notice'
import { Segments } from '@/components/ui/segments'
import type { ClaimRow, ClaimsDesk } from '@/lib/claims/types-view'
import { CLAIM_VIEWS, type ClaimView } from '@/lib/claims/desk/schema'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

const PATH = '/desk/moving-in/claims'

/** The claims of one view; those that can be decided have a box, and the risk is said above the buttons. */
export function ClaimList({
  desk,
  view,
  timeZone,
  decide,
}: {
  readonly desk: ClaimsDesk
  readonly view: ClaimView
  readonly timeZone: string
  readonly decide: FormAction
}) {
  const t = useTranslations('claims.desk')
  const words = useTranslations('compliance')
  const { rows, counts, page, pages } = desk
  const list = (
    <ul className="border-t border-line">
      {rows.map((row) => (
        <Claim key={row.id} row={row} timeZone={timeZone} decides={view !== 'done'} />
      ))}
    </ul>
  )
  const pager = <Pager page={page} pages={pages} href={(to) => addressOf(view, to)} />
  return (
    <section aria-label={t('list')} className="grid content-start gap-3">
      <Segments
        label={t('view')}
        segments={CLAIM_VIEWS.map((one) => ({
          href: addressOf(one, 1),
          label: t(`views.${one}`),
          count: counts[one],
          current: one === view,
        }))}
      />
      {/* Stays when its last row is decided, so that the sentence of what happened does. */}
      <Form action={decide} label={t('list')}>
        {rows.length === 0 ? (
          <EmptyState title={t(`empty.${view}`)}>{t('emptyText')}</EmptyState>
        ) : view === 'done' ? (
          <div>
            {list}
            {pager}
          </div>
        ) : (
          <Choosing
            name="claims"
            all={words('choosePage')}
            count={words('count', { count: counts[view] })}
            foot={<Deciding approves={view !== 'approved'} />}
          >
            {list}
            {pager}
          </Choosing>
        )}
      </Form>
    </section>
  )
}

function Deciding({ approves }: { readonly approves: boolean }) {
  const t = useTranslations('claims.desk')
  return (
    <div className="grid gap-4">
      {approves ? <Notice tone="live" title={t('risk')} /> : null}
      <div className="flex flex-wrap justify-between gap-3">
        {approves ? (
          <SubmitButton tone="primary" name="decision" value="approve">
            {t('approve')}
          </SubmitButton>
        ) : null}
        <SubmitButton tone="plain" name="decision" value="refuse">
          {t('refuse')}
        </SubmitButton>
      </div>
    </div>
  )
}

function Claim({
  row,
  timeZone,
  decides,
}: {
  readonly row: ClaimRow
  readonly timeZone: string
  readonly decides: boolean
}) {
  const t = useTranslations('claims.desk')
  const states = useTranslations('privacy.values.ClaimState')
  const locale = useLocale()
  const when = (at: Temporal.Instant) => dayAndClock(locale, at, timeZone)
  const { id, nickname, group, code, createdAt, saidAt, seenIn, doubts, state } = row
  const said =
    saidAt !== null
      ? t('saidAt', { when: when(saidAt) })
      : t(seenIn === 'PASTE' ? 'saidPaste' : 'unsaid')
  const head = (
    <span className="min-w-0 flex-1">
      <span className="font-semibold wrap-anywhere">{nickname}</span>
      <span className="block text-small text-ink-2">
        {[group, code, t('claimedAt', { when: when(createdAt) }), said].join(' · ')}
      </span>
      {doubts.length === 0 ? null : (
        <ul className="mt-1 text-small text-ink-2">
          {doubts.map((doubt) => (
            <li key={doubt}>{t(`doubts.${doubt}`)}</li>
          ))}
        </ul>
      )}
    </span>
  )
  return (
    <li className="flex flex-wrap items-start gap-x-3 border-b border-line py-1">
      {decides ? (
        <label className="flex min-h-11 min-w-0 flex-1 items-start gap-3 py-2">
          <input
            type="checkbox"
            name="claims"
            value={id}
            aria-label={t('choose', { nickname })}
            className="mt-0.5 size-5 flex-none accent-ink"
          />
          {head}
        </label>
      ) : (
        <div className="flex min-h-11 min-w-0 flex-1 py-2">{head}</div>
      )}
      <span className="flex flex-wrap gap-2 py-2">
        {decides ? null : <Chip>{states(state)}</Chip>}
        {decides && row.isExpired ? <Chip>{t('expired')}</Chip> : null}
        {decides && !row.mayAllow ? <Chip>{t('onlyOwner')}</Chip> : null}
      </span>
    </li>
  )
}

function addressOf(view: ClaimView, page: number): string {
  return `${PATH}?${new URLSearchParams({ view, page: String(page) }).toString()}`
}
