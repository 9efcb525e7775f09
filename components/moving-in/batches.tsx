import { useLocale, useTranslations } from 'next-intl'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { ProgressBar } from '@/components/ui/progress-bar'
import { Section } from '@/components/ui/section'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import { secondsFor } from '@/lib/moving-in/rules'
import type { BatchView, Delivery } from '@/lib/moving-in/types'

/** The newest batches of one way: what became of each, how many came, and taking it back. */
export function Batches({
  batches,
  timeZone,
  takeBack,
}: {
  readonly batches: readonly BatchView[]
  readonly timeZone: string
  readonly takeBack: FormAction
}) {
  const t = useTranslations('movingIn.batches')
  return (
    <Section title={t('title')}>
      {batches.length === 0 ? (
        <p className="py-4 text-small text-ink-2">{t('none')}</p>
      ) : (
        <ul>
          {batches.map((batch) => (
            <Batch key={batch.id} batch={batch} timeZone={timeZone} takeBack={takeBack} />
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The order in which a report says what became of mails. */
const REPORTED = [
  'SENT',
  'QUEUED',
  'MAILBOX',
  'TRYING',
  'REFUSED',
  'TOO_LATE',
  'SKIPPED',
  'CANCELLED',
  'FORGOTTEN',
] as const satisfies readonly Delivery[]

function Batch({
  batch,
  timeZone,
  takeBack,
}: {
  readonly batch: BatchView
  readonly timeZone: string
  readonly takeBack: FormAction
}) {
  const t = useTranslations('movingIn.batches')
  const locale = useLocale()
  const { id, way, group, by, createdAt, endedAt, total, came, open, openOfCame, deliveries } =
    batch
  const waiting = deliveries.get('WAITING') ?? 0
  const head = [
    dayAndClock(locale, createdAt, timeZone),
    group ?? t('allGroups'),
    by ?? t('erased'),
  ].join(' · ')
  const endable = open + waiting
  return (
    <li className="grid gap-3 border-b border-line py-4">
      {endedAt === null ? (
        <ProgressBar
          label={head}
          value={total - waiting}
          max={total}
          note={`${String(total - waiting)} / ${String(total)}`}
        />
      ) : (
        <p className="flex justify-between gap-4">
          <span className="font-semibold">{head}</span>
          <span className="flex-none">{t('total', { count: total })}</span>
        </p>
      )}
      <p className="flex flex-wrap gap-x-4 text-small text-ink-2">
        <span>{t('came', { count: came })}</span>
        {way === 'MAIL'
          ? REPORTED.flatMap((one) => {
              const count = deliveries.get(one) ?? 0
              return count === 0 ? [] : [<span key={one}>{t(`deliveries.${one}`, { count })}</span>]
            })
          : null}
        {open > 0 && open === openOfCame ? null : (
          <span>{t('open', { count: open - openOfCame })}</span>
        )}
        {openOfCame === 0 ? null : <span>{t('openOfCame', { count: openOfCame })}</span>}
        {endedAt === null ? (
          <span role="status">{t('minutes', { count: Math.ceil(secondsFor(waiting) / 60) })}</span>
        ) : null}
      </p>
      {endable === 0 ? null : (
        <div>
          <ConfirmDialog
            trigger={{ label: t(endedAt === null ? 'cancel' : 'takeBack') }}
            title={t('takeBackTitle')}
            confirm={t('takeBackDo')}
            action={takeBack}
            fields={{ batchId: id }}
          >
            <p>{t('takeBackText', { open, waiting })}</p>
          </ConfirmDialog>
        </div>
      )}
    </li>
  )
}
