import { useLocale, useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { Notice } from '@/components/ui/notice'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { Row, Rows, Section } from '@/components/ui/section'
import type { ChosenPerson } from '@/lib/attendance/night/types'
import { LONGEST_REASON } from '@/lib/checkins/corrections/schema'
import type { CorrectionRow } from '@/lib/checkins/corrections/types'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

const PRESENCES = ['ON_TIME', 'LATE', 'CAUGHT_UP', 'ABSENT'] as const

/** Puts right what stands of one member. */
export function CorrectForm({
  nightId,
  chosen: { memberId, name, status, via, isOwn },
  correct,
}: {
  readonly nightId: string
  readonly chosen: ChosenPerson
  readonly correct: FormAction
}) {
  const t = useTranslations('attendance')
  const stands = status ?? 'ABSENT'
  const title = t('night.correct.title', { name })
  return (
    <Section title={title} id="correct">
      <div className="grid max-w-form gap-5 py-4">
        <p>{t('night.correct.stands', { status: t(`status.${stands}`) })}</p>
        {isOwn || via === 'DUTY' ? (
          <Notice tone="live" title={t(isOwn ? 'night.correct.own' : 'night.correct.duty')} />
        ) : (
          <Form key={stands} action={correct} label={title} basedOn={{ said: stands }}>
            <input type="hidden" name="nightId" value={nightId} />
            <input type="hidden" name="memberId" value={memberId} />
            <RadioGroup
              name="said"
              label={t('night.correct.said')}
              inline
              choices={PRESENCES.map((said) => ({ value: said, label: t(`status.${said}`) }))}
              defaultValue={stands}
            />
            <TextArea
              name="reason"
              label={t('night.correct.reason')}
              help={t('night.correct.reasonHelp')}
              rows={2}
              maxLength={LONGEST_REASON}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton>{t('night.correct.save')}</SubmitButton>
              <LinkButton href={`/desk/attendance/nights/${nightId}`} tone="quiet">
                {t('night.correct.cancel')}
              </LinkButton>
            </div>
          </Form>
        )}
      </div>
    </Section>
  )
}

/** What was put right at the evening; what stands can be undone. */
export function Corrections({
  corrections,
  timeZone,
  undo,
}: {
  readonly corrections: readonly CorrectionRow[]
  readonly timeZone: string
  readonly undo: FormAction
}) {
  const t = useTranslations('attendance')
  const locale = useLocale()
  return (
    <Section title={t('night.corrections.title')} id="corrections">
      <Rows>
        {corrections.map(({ id, name, was, said, reason, at, byName, undoneAt }) => {
          const from = t(`status.${was}`)
          return (
            <Row
              key={id}
              title={name}
              end={
                undoneAt !== null ? (
                  <span className="text-small text-ink-2">
                    {t('night.corrections.undone', { day: dayOf(locale, undoneAt, timeZone) })}
                  </span>
                ) : (
                  <ConfirmDialog
                    trigger={{ label: t('night.corrections.undo'), size: 'small', tone: 'quiet' }}
                    title={t('night.corrections.undoTitle', { name, was: from })}
                    confirm={t('night.corrections.undo')}
                    action={undo}
                    fields={{ correctionId: id }}
                  >
                    <p>{t('night.corrections.undoText')}</p>
                  </ConfirmDialog>
                )
              }
            >
              {t('night.corrections.row', { was: from, said: t(`status.${said}`) })} ·{' '}
              {t('night.corrections.by', {
                day: dayOf(locale, at, timeZone),
                by: byName ?? 'none',
                reason,
              })}
            </Row>
          )
        })}
      </Rows>
    </Section>
  )
}
