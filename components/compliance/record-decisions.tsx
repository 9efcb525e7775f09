import { useLocale, useTranslations } from 'next-intl'
import type { Temporal } from 'temporal-polyfill'
import { Chip } from '@/components/ui/chip'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField, TextField } from '@/components/ui/forms/text-field'
import { fullDate } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { RecordFacts } from './record-props'

export function ExemptionsSection({
  record: { memberId, displayName, exemptions, status, mayJudge },
  timeZone,
  today,
  exempt,
  lift,
}: RecordFacts & { readonly exempt: FormAction; readonly lift: FormAction }) {
  const t = useTranslations('compliance.record')
  const locale = useLocale()
  const day = useDay(timeZone)
  const holding = exemptions.some(({ holds }) => holds)
  return (
    <Section title={t('exemptions')}>
      {exemptions.length === 0 ? <p className="py-4 text-ink-2">{t('noExemptions')}</p> : null}
      <Rows>
        {exemptions.map(
          ({ id, until, reason, grantedAt, grantedBy, liftedAt, liftedBy, holds }) => (
            <Row
              key={id}
              title={until === null ? t('noEnd') : t('untilDay', { date: fullDate(locale, until) })}
              end={
                holds ? (
                  <ConfirmDialog
                    trigger={{ label: t('lift'), size: 'small' }}
                    title={t('liftTitle')}
                    confirm={t('lift')}
                    action={lift}
                    fields={{ exemptionId: id }}
                  >
                    <p>{t('liftText', { name: displayName })}</p>
                  </ConfirmDialog>
                ) : (
                  <Chip>{t('over')}</Chip>
                )
              }
            >
              <p className="wrap-anywhere">{reason}</p>
              <p>{t('granted', { name: grantedBy ?? t('console'), date: day(grantedAt) })}</p>
              {liftedAt === null || liftedBy === null ? null : (
                <p>{t('liftedBy', { name: liftedBy, date: day(liftedAt) })}</p>
              )}
            </Row>
          ),
        )}
      </Rows>
      {status === 'ACTIVE' && mayJudge && !holding ? (
        <div className="pt-4">
          <ConfirmDialog
            trigger={{ label: t('exempt') }}
            title={t('exemptTitle', { name: displayName })}
            confirm={t('exempt')}
            tone="primary"
            action={exempt}
            fields={{ memberId }}
          >
            <p>{t('exemptText')}</p>
            <DateField
              name="until"
              label={t('until')}
              help={t('untilHelp')}
              optional
              min={today.toString()}
            />
            <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={2} />
          </ConfirmDialog>
        </div>
      ) : null}
    </Section>
  )
}

export function DecisionsSection({
  record: { memberId, displayName, decisions, round, status, mayJudge },
  timeZone,
  undo,
  readmit,
}: RecordFacts & { readonly undo: FormAction; readonly readmit: FormAction }) {
  const t = useTranslations('compliance.record')
  const day = useDay(timeZone)
  return (
    <Section title={t('decisions')}>
      {decisions.length === 0 ? <p className="py-4 text-ink-2">{t('noDecisions')}</p> : null}
      <Rows>
        {decisions.map((decision) => (
          <Row
            key={decision.round}
            title={t(`choices.${decision.choice}`)}
            end={
              decision.undoneAt !== null ||
              decision.round !== round ||
              !mayJudge ? null : decision.choice !== 'REMOVED' ? (
                <ConfirmDialog
                  trigger={{ label: t('undo'), size: 'small' }}
                  title={t('undoTitle')}
                  confirm={t('undo')}
                  action={undo}
                  fields={{ memberId, round: String(decision.round) }}
                >
                  <p>{t('undoText')}</p>
                </ConfirmDialog>
              ) : status === 'REMOVED' ? (
                <ConfirmDialog
                  trigger={{ label: t('byReturn'), size: 'small' }}
                  title={t('returnTitle', { name: displayName })}
                  confirm={t('byReturn')}
                  tone="primary"
                  action={readmit}
                  fields={{ memberId, status: 'ACTIVE' }}
                >
                  <p>{t('returnText')}</p>
                  <TextField name="reason" label={t('reason')} help={t('reasonHelp')} />
                </ConfirmDialog>
              ) : null
            }
          >
            <p className="wrap-anywhere">{decision.reason}</p>
            <p>
              {t('decidedBy', {
                name: decision.decidedBy ?? t('console'),
                date: day(decision.decidedAt),
              })}
            </p>
            {decision.undoneAt === null ? null : (
              <p>
                {t('undoneBy', {
                  name: decision.undoneBy ?? t('console'),
                  date: day(decision.undoneAt),
                })}
              </p>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}

function useDay(timeZone: string): (at: Temporal.Instant) => string {
  const locale = useLocale()
  return (at) => fullDate(locale, at.toZonedDateTimeISO(timeZone).toPlainDate())
}
