import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BackToDesk } from '@/components/shell/back-to'
import { LinkButton } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import {
  QueueDone,
  QueuePosition,
  type LastDecided,
  type QueueWalk,
} from '@/components/ui/lists/queue-walk'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import { fullDate } from '@/lib/i18n/dates'
import { FindingCell, StateChip } from './finding'
import { DecideSection } from './record-decide'
import type { RecordActions, RecordFacts } from './record-props'
import { DecisionsSection, ExemptionsSection } from './record-decisions'
import { NicknamesSection, RemindersSection } from './record-history'

/** All that a decision about one member's nickname rests on, and the decision. */
export function RecordView({
  actions,
  cooling,
  concerns,
  walk,
  last,
  ...facts
}: RecordFacts & {
  /** The queue from which it was opened; null where it was opened by itself. */
  readonly walk: QueueWalk | null
  readonly last: LastDecided | null
  readonly actions: RecordActions
  readonly cooling: boolean
  readonly concerns: ReactNode
}) {
  const t = useTranslations('compliance.record')
  const { record } = facts
  const { displayName, memberId, groupName } = record
  return (
    <>
      <PageHead
        back={<BackToDesk place="names" />}
        above={walk === null ? undefined : <QueuePosition walk={walk} />}
        title={t('title', { name: displayName })}
        end={
          <span className="flex flex-wrap gap-2.5">
            <LinkButton href={`/desk/activity/people/${memberId}`}>{t('activity')}</LinkButton>
            <LinkButton href={`/desk/people/${memberId}`}>{t('person')}</LinkButton>
          </span>
        }
      >
        {t('intro', { group: groupName })}
      </PageHead>
      <QueueDone last={last} left={walk?.place.of ?? 0} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <Present {...facts} teach={actions.teach} />
          <NicknamesSection {...facts} />
          <RemindersSection {...facts} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-10">
          <DecideSection {...facts} {...{ cooling, concerns, walk }} decide={actions.decide} />
          <ExemptionsSection {...facts} exempt={actions.exempt} lift={actions.lift} />
          <DecisionsSection {...facts} undo={actions.undo} readmit={actions.readmit} />
        </div>
      </div>
    </>
  )
}

function Present({
  record,
  timeZone,
  today,
  teach,
}: RecordFacts & { readonly teach: RecordActions['teach'] }) {
  const t = useTranslations('compliance')
  const locale = useLocale()
  const { present, status, ruleVersion, reminderLimit } = record
  const since = present?.since.toZonedDateTimeISO(timeZone).toPlainDate()
  return (
    <Section
      title={t('record.now')}
      aside={present === null ? undefined : <StateChip state={present.state} />}
    >
      <div className="grid gap-2 py-4">
        {present === null || since === undefined ? (
          <p>
            {status === 'ACTIVE' ? t('record.within') : <Chip tone="no">{t('record.gone')}</Chip>}
          </p>
        ) : (
          <>
            <p className="text-title font-semibold wrap-anywhere">
              {present.nickname ?? t('noNickname')}
            </p>
            <FindingCell {...present} misread={record.misread} teach={teach} />
            <p>
              {t('record.since', {
                date: fullDate(locale, since),
                days: since.until(today).days,
              })}
            </p>
            <p className="text-small text-ink-2">
              {t('record.counted', {
                version: ruleVersion ?? 0,
                count: present.reminders,
                limit: reminderLimit,
              })}
            </p>
          </>
        )}
      </div>
    </Section>
  )
}
