import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SettingDefaults } from '@/components/settings/defaults'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { FIRST_RULE } from '@/lib/naming/rules/rules-drafts'
import { draftForm, ruledForm } from '@/lib/naming/rules/rules-forms'
import type { DraftContent } from '@/lib/naming/rules/types'
import { TemplateFields } from './template-fields'

/** The editor of a draft. */
export function DraftForm({
  draft,
  action,
  label,
  isNew = false,
}: {
  readonly draft: DraftContent
  readonly action: FormAction
  readonly label: string
  /** A draft that is not there yet: no other save can overtake it. */
  readonly isNew?: boolean
}) {
  const t = useTranslations('naming')
  return (
    <Form
      action={action}
      label={label}
      keep={label}
      {...(isNew ? {} : { basedOn: draftForm(draft) })}
    >
      <DraftDefaults draft={draft}>
        <TemplateFields
          template={draft.template}
          words={{
            parts: {
              name: t('parts.name'),
              company: t('parts.company'),
              role: t('parts.role'),
              city: t('parts.city'),
            },
            places: [1, 2, 3, 4].map((n) => t('desk.part', { n })),
            none: t('desk.partNone'),
            required: t('desk.required'),
            template: t('desk.template'),
            templateHelp: t('desk.templateHelp'),
            separator: t('desk.separator'),
            separators: {
              hyphen: t('separators.hyphen'),
              underscore: t('separators.underscore'),
              slash: t('separators.slash'),
              bar: t('separators.bar'),
              space: t('separators.space'),
            },
            preview: t('desk.preview'),
          }}
        />
        <div className="grid gap-5 md:grid-cols-2">
          <TextField
            name="template.longest"
            type="number"
            inputMode="numeric"
            min={8}
            max={40}
            label={t('desk.longest')}
            help={t('desk.longestHelp')}
            defaultValue={String(draft.template.longest)}
          />
          <TextField
            name="reminderLimit"
            type="number"
            inputMode="numeric"
            min={1}
            max={10}
            label={t('desk.limit')}
            defaultValue={String(draft.reminderLimit)}
          />
        </div>
      </DraftDefaults>
      <TextArea
        name="note"
        label={t('desk.note')}
        help={t('desk.noteHelp')}
        optional
        rows={3}
        maxLength={1000}
        defaultValue={draft.note}
      />
      {(['zh', 'en'] as const).map((language) => (
        <TextArea
          key={language}
          name={`announcement.${language}`}
          label={t(language === 'zh' ? 'desk.announceZh' : 'desk.announceEn')}
          help={t('desk.announceHelp')}
          optional
          rows={3}
          maxLength={2000}
          defaultValue={draft.announcement[language]}
        />
      ))}
      <div>
        <SubmitButton>{t('desk.save')}</SubmitButton>
      </div>
    </Form>
  )
}

/** What the rule of a community begins with, below each field. */
function DraftDefaults({
  draft,
  children,
}: {
  readonly draft: DraftContent
  readonly children: ReactNode
}) {
  const t = useTranslations('naming')
  const { parts } = FIRST_RULE.template
  const said = parts.map(({ part }, at) => [`part${String(at)}`, t(`parts.${part}`)] as const)
  return (
    <SettingDefaults
      held={ruledForm(draft)}
      defaults={ruledForm(FIRST_RULE)}
      said={{ ...Object.fromEntries(said), 'template.separator': t('separators.hyphen') }}
      boxes={parts.map((_, at) => `required${String(at)}`)}
    >
      {children}
    </SettingDefaults>
  )
}
