import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Bilingual } from '@/lib/naming/rules/types'

/** When the rule takes effect, and what is said about it. */
export function PublishForm({
  version,
  texts,
  zone,
  action,
}: {
  readonly version: number
  readonly texts: Bilingual
  readonly zone: string
  readonly action: FormAction
}) {
  const t = useTranslations('naming.desk')
  return (
    <div className="max-w-form">
      <Section title={t('publish')}>
        <div className="py-4">
          <Form action={action} label={t('publish')}>
            <RadioGroup
              name="when"
              label={t('when')}
              defaultValue="now"
              choices={[
                { value: 'now', label: t('whenNow'), help: t('whenNowHelp') },
                { value: 'day', label: t('whenDay'), help: t('whenDayHelp', { zone }) },
              ]}
            />
            <DateField name="day" label={t('day')} optional />
            <TextArea
              name="announcement.zh"
              label={t('announceZh')}
              optional
              rows={5}
              maxLength={2000}
              defaultValue={texts.zh}
            />
            <TextArea
              name="announcement.en"
              label={t('announceEn')}
              optional
              rows={5}
              maxLength={2000}
              defaultValue={texts.en}
            />
            <div>
              <SubmitButton>{t('publishNow', { version })}</SubmitButton>
            </div>
          </Form>
        </div>
      </Section>
    </div>
  )
}
