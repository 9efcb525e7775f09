import { useTranslations } from 'next-intl'
import { NicknameField } from '@/components/naming/nickname-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { NicknameTemplate } from '@/lib/naming/types'

const FIELDS = { name: 'name', company: 'company', role: 'position', city: 'city' } as const

/** What an applicant writes about themselves; the nickname is put together from it. */
export function ApplyingFields({
  template,
  written,
}: {
  /** Of the naming rule in force; null without one. */
  readonly template: NicknameTemplate | null
  /** What was written before, to correct. */
  readonly written?: {
    readonly name: string
    readonly company: string | null
    readonly position: string | null
    readonly city: string | null
    readonly nickname: string
    readonly about: string
    readonly topic: string
  }
}) {
  const t = useTranslations('applications.applying.fields')
  return (
    <>
      <TextField
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        autoComplete="name"
        maxLength={30}
        defaultValue={written?.name ?? ''}
      />
      <TextField
        name="company"
        label={t('company')}
        help={t('companyHelp')}
        autoComplete="organization"
        maxLength={60}
        defaultValue={written?.company ?? ''}
      />
      <TextField
        name="position"
        label={t('position')}
        help={t('positionHelp')}
        autoComplete="organization-title"
        maxLength={60}
        defaultValue={written?.position ?? ''}
      />
      <TextField
        name="city"
        label={t('city')}
        optional
        autoComplete="address-level2"
        maxLength={40}
        defaultValue={written?.city ?? ''}
      />
      <NicknameField
        name="nickname"
        label={t('nickname')}
        help={t('nicknameHelp')}
        defaultValue={written?.nickname ?? ''}
        {...(template === null ? {} : { composing: { template, fields: FIELDS } })}
      />
      <TextArea
        name="about"
        label={t('about')}
        help={t('aboutHelp')}
        maxLength={1000}
        defaultValue={written?.about ?? ''}
      />
      <TextArea
        name="topic"
        label={t('topic')}
        help={t('topicHelp')}
        optional
        rows={2}
        maxLength={300}
        defaultValue={written?.topic ?? ''}
      />
    </>
  )
}
