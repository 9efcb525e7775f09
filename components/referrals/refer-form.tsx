import { useTranslations } from 'next-intl'
import { NicknameField } from '@/components/naming/nickname-field'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Select } from '@/components/ui/forms/select'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import type { NicknameTemplate } from '@/lib/naming/types'
import { Known } from './known'

const FOUND_BY = ['name', 'company', 'nickname']
const PARTS = { name: 'name', company: 'company', role: 'position', city: 'city' } as const

/** Who it is, in one screen of a phone. The browser's own data are the referrer's: it fills in nothing. */
export function ReferForm({
  action,
  groups,
  home,
  showAs,
  template,
}: {
  readonly action: FormAction
  readonly groups: readonly { readonly id: string; readonly name: string }[]
  /** The referrer's own group. */
  readonly home: string
  readonly showAs: string
  readonly template: NicknameTemplate
}) {
  const t = useTranslations('referrals.new')
  const other = { autoComplete: 'off', spellCheck: false } as const
  return (
    <Form action={action} label={t('title')} keep="refer">
      <div className="grid grid-cols-2 gap-x-3 gap-y-4">
        <TextField {...other} name="name" label={t('name')} maxLength={30} />
        <TextField {...other} name="company" label={t('company')} maxLength={60} />
        <TextField {...other} name="position" label={t('position')} maxLength={60} />
        <TextField {...other} name="city" label={t('city')} maxLength={40} optional />
      </div>
      <NicknameField
        name="nickname"
        label={t('nickname')}
        help={t('nicknameHelp')}
        optional
        composing={{ template, fields: PARTS }}
      />
      <TextField
        name="howKnown"
        label={t('howKnown')}
        help={t('howKnownHelp')}
        autoComplete="off"
        maxLength={300}
      />
      <div className={groups.length === 1 ? undefined : 'grid grid-cols-2 items-end gap-3'}>
        {groups.length === 1 ? (
          <input type="hidden" name="groupId" value={home} />
        ) : (
          <Select
            name="groupId"
            label={t('group')}
            choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
            defaultValue={home}
          />
        )}
        <TextField
          name="showAs"
          label={t('showAs')}
          help={t('showAsHelp')}
          defaultValue={showAs}
          autoComplete="name"
          maxLength={60}
        />
      </div>
      <Known name="another" about={FOUND_BY} title={t('found')} label={t('another')} />
      <div className="grid md:flex">
        <SubmitButton>{t('send')}</SubmitButton>
      </div>
    </Form>
  )
}
