import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { communityForm } from '@/lib/communities/settings/rules'
import { MAX_ABOUT, MAX_COMMUNITY_NAME, MAX_CONTACT } from '@/lib/communities/settings/schema'
import type { CommunityView } from '@/lib/communities/types'
import type { FormAction } from '@/lib/i18n/form-state'

/** What the community is called, what it says of itself, and the language it writes to its groups in. */
export function CommunityForm({
  community,
  action,
}: {
  readonly community: Pick<CommunityView, 'name' | 'about' | 'locale' | 'contact'>
  readonly action: FormAction
}) {
  const [t, home] = [useTranslations('settings.community'), useTranslations('home.about')]
  const save = useTranslations('settings')('save')
  return (
    <Form action={action} label={t('title')} keep="community" basedOn={communityForm(community)}>
      <TextField
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        autoComplete="off"
        maxLength={MAX_COMMUNITY_NAME}
        defaultValue={community.name}
      />
      <TextArea
        name="about"
        label={t('about')}
        help={t('aboutDefault', { sentence: home('sentence') })}
        optional
        rows={2}
        maxLength={MAX_ABOUT}
        defaultValue={community.about}
      />
      <TextField
        name="contact"
        label={t('contact')}
        help={t('contactHelp')}
        optional
        autoComplete="off"
        maxLength={MAX_CONTACT}
        defaultValue={community.contact}
      />
      <RadioGroup
        name="locale"
        label={t('locale')}
        help={t('localeHelp')}
        choices={[
          { value: 'zh', label: t('zh') },
          { value: 'en', label: t('en') },
        ]}
        defaultValue={community.locale}
      />
      <div>
        <SubmitButton>{save}</SubmitButton>
      </div>
    </Form>
  )
}
