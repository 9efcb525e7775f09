import { useTranslations } from 'next-intl'
import { NicknameField } from '@/components/naming/nickname-field'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { profileForm } from '@/lib/members/rules-forms'
import type { OwnProfile } from '@/lib/members/profile/types'

/** A member's own profile, to correct. */
export function ProfileForm({
  profile,
  action,
}: {
  readonly profile: OwnProfile
  readonly action: FormAction
}) {
  const t = useTranslations('members')
  return (
    <Form action={action} label={t('me.title')} keep="profile" basedOn={profileForm(profile)}>
      <TextField
        name="displayName"
        label={t('desk.name')}
        defaultValue={profile.displayName}
        autoComplete="name"
      />
      <NicknameField
        name="groupNickname"
        label={t('nickname')}
        help={t('me.nicknameHelp')}
        optional
        defaultValue={profile.groupNickname ?? ''}
      />
      <div className="grid gap-5 md:grid-cols-3">
        <TextField
          name="company"
          label={t('company')}
          optional
          defaultValue={profile.company ?? ''}
          autoComplete="organization"
        />
        <TextField
          name="position"
          label={t('position')}
          optional
          defaultValue={profile.position ?? ''}
          autoComplete="organization-title"
        />
        <TextField
          name="city"
          label={t('city')}
          optional
          defaultValue={profile.city ?? ''}
          autoComplete="address-level2"
        />
      </div>
      <TextArea
        name="about"
        label={t('about')}
        help={t('me.aboutHelp')}
        optional
        defaultValue={profile.about ?? ''}
      />
      <div>
        <SubmitButton>{t('me.save')}</SubmitButton>
      </div>
    </Form>
  )
}
