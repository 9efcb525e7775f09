import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { QueueFields, type QueueWalk } from '@/components/ui/lists/queue-walk'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { RecordFacts } from './record-props'

/** The decision: keep, exempt, or removed in the group. Possible only after as many reminders as the rule in force says. */
export function DecideSection({
  record: { memberId, present, round, reminderLimit, mayJudge },
  today,
  cooling,
  decide,
  concerns,
  walk,
}: RecordFacts & {
  readonly walk: QueueWalk | null
  /** Reminded a moment ago: a hint, no bar. */
  readonly cooling: boolean
  readonly decide: FormAction
  /** What is planned with the member. */
  readonly concerns: ReactNode
}) {
  const t = useTranslations('compliance.record')
  if (present?.state !== 'DECIDE') return null
  if (!mayJudge) return <Notice title={t('notOwn')} />
  return (
    <Section title={t('decide')}>
      <div className="grid gap-4 pt-4">
        <p className="text-small text-ink-2">{t('decideIntro', { limit: reminderLimit })}</p>
        {concerns}
        {cooling ? <Notice title={t('recent')} /> : null}
        <Form action={decide} label={t('decide')}>
          <input type="hidden" name="memberId" value={memberId} />
          <input type="hidden" name="round" value={round} />
          <QueueFields walk={walk} />
          <RadioGroup
            name="choice"
            label={t('choice')}
            choices={(['KEEP', 'EXEMPT', 'REMOVED'] as const).map((choice) => ({
              value: choice,
              label: t(`choices.${choice}`),
              help: t(`choiceHelp.${choice}`),
            }))}
          />
          <DateField
            name="until"
            label={t('until')}
            help={t('untilHelp')}
            optional
            min={today.toString()}
          />
          <TextArea name="reason" label={t('reason')} help={t('reasonHelp')} rows={2} />
          <Checkbox name="confirm">{t('confirm')}</Checkbox>
          <div>
            <SubmitButton>{t('decideDo')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
