import { useTranslations } from 'next-intl'
import { ComboBox } from '@/components/ui/forms/combo-box'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'

/** The first start: the community's name, its time zone, its groups and its owner. */
export function SetupForm({
  action,
  timeZones,
  locale,
}: {
  readonly action: FormAction
  /** IANA names, with what people call them. */
  readonly timeZones: readonly {
    readonly value: string
    readonly label: string
    readonly detail: string
  }[]
  readonly locale: string
}) {
  const t = useTranslations('communities.setup')
  return (
    <Form action={action} label={t('title')}>
      <TextField
        name="code"
        label={t('code')}
        help={t('codeHelp')}
        autoComplete="one-time-code"
        spellCheck={false}
      />
      <TextField name="name" label={t('community')} autoComplete="off" maxLength={60} />
      <TextArea
        name="groups"
        label={t('groups')}
        help={t('groupsHelp')}
        placeholder={t('groupsExample')}
        rows={3}
      />
      <ComboBox
        name="timeZone"
        label={t('timeZone')}
        help={t('timeZoneHelp')}
        choices={timeZones}
        defaultValue="Asia/Shanghai"
      />
      <RadioGroup
        name="locale"
        label={t('locale')}
        choices={[
          { value: 'zh', label: t('zh') },
          { value: 'en', label: t('en') },
        ]}
        defaultValue={locale}
      />
      <TextField
        name="ownerName"
        label={t('owner')}
        help={t('ownerHelp')}
        autoComplete="name"
        maxLength={60}
      />
      <TextField
        name="ownerEmail"
        type="email"
        label={t('email')}
        help={t('emailHelp')}
        optional
        autoComplete="email"
        spellCheck={false}
      />
      <SubmitButton size="large" wide>
        {t('submit')}
      </SubmitButton>
    </Form>
  )
}
