import { Temporal } from 'temporal-polyfill'
import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import {
  QueueDone,
  queueFields,
  QueuePosition,
  type LastDecided,
  type QueueWalk,
} from '@/components/ui/lists/queue-walk'
import { PageHead } from '@/components/ui/page-head'
import { dayWithZone } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { FoundEvidence } from '@/lib/detection/found/types'
import { DecisionForm } from './decision-form'
import { EvidenceView } from './evidence'
import { FoundState } from './found-queue'
import { StatusChip } from './chips'

export type FoundActions = {
  readonly decide: FormAction
  readonly dismiss: FormAction
  readonly reopen: FormAction
}

/** One found night: the evidence on one side, the decision on the other. */
export function FoundNightView({
  evidence,
  walk,
  last,
  timeZone,
  actions,
}: {
  /** The queue from which it was opened; null where it was opened by itself. */
  readonly walk: QueueWalk | null
  readonly last: LastDecided | null
  readonly evidence: FoundEvidence
  readonly timeZone: string
  readonly actions: FoundActions
}) {
  const t = useTranslations('found')
  const locale = useLocale()
  const { night, decision } = evidence
  return (
    <>
      <PageHead
        title={dayWithZone(locale, Temporal.PlainDate.from(night.date), timeZone)}
        above={
          <span className="flex flex-wrap items-center gap-3">
            <FoundState state={night.state} />
            <StatusChip status={decision.status} />
            <a
              href={`/desk/found?state=${night.state}`}
              className="inline-flex min-h-11 items-center text-small prose-link"
            >
              {t('crumb')}
            </a>
            <QueuePosition walk={walk} />
          </span>
        }
      >
        {night.groupName}
      </PageHead>
      <QueueDone last={last} left={walk?.place.of ?? 0} />
      <div className="grid gap-10 lg:grid-cols-2">
        <EvidenceView evidence={evidence} />
        {night.state === 'PROPOSED' ? (
          <div className="grid content-start gap-6">
            <h2 className="text-title">{t('correct')}</h2>
            <DecisionForm evidence={evidence} decide={actions.decide} walk={walk} />
            <div>
              <ConfirmDialog
                trigger={{ label: t('dismiss'), tone: 'quiet' }}
                title={t('dismiss')}
                confirm={t('dismiss')}
                action={actions.dismiss}
                fields={{ id: night.id, ...queueFields(walk) }}
              >
                <p>{t('dismissText')}</p>
              </ConfirmDialog>
            </div>
          </div>
        ) : (
          <Decided evidence={evidence} reopen={actions.reopen} />
        )}
      </div>
    </>
  )
}

function Decided({
  evidence: { night, decision },
  reopen,
}: {
  readonly evidence: FoundEvidence
  readonly reopen: FormAction
}) {
  const t = useTranslations('found')
  return (
    <div className="grid content-start gap-6">
      <p className="font-serif text-lead">{decision.topic}</p>
      {night.talkId === null ? null : (
        <div className="flex flex-wrap gap-3">
          {decision.status === 'held' ? (
            <LinkButton href={`/talks/${night.talkId}/draft`} tone="primary">
              {t('toDraft')}
            </LinkButton>
          ) : null}
          <LinkButton href={`/talks/${night.talkId}`}>{t('toTalk')}</LinkButton>
        </div>
      )}
      <div>
        <ConfirmDialog
          trigger={{ label: t('reopen'), tone: 'quiet' }}
          title={t('reopen')}
          confirm={t('reopen')}
          action={reopen}
          fields={{ id: night.id }}
        >
          <p>{t('reopenText')}</p>
        </ConfirmDialog>
      </div>
    </div>
  )
}
