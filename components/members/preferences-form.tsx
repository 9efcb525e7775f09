import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { preferencesForm } from '@/lib/members/rules-forms'
import type { OwnProfile } from '@/lib/members/profile/types'

/** What other members see of one's own profile. */
export function PreferencesForm({
  profile: { preferences, contact },
  action,
}: {
  readonly profile: OwnProfile
  readonly action: FormAction
}) {
  const t = useTranslations('members.prefs')
  return (
    <>
      <p className="mb-3 text-small text-ink-2">{t('intro')}</p>
      <Form
        action={action}
        label={t('title')}
        basedOn={preferencesForm({ ...preferences, contact })}
      >
        <div>
          <Checkbox
            name="showCompany"
            defaultChecked={preferences.showCompany}
            help={t('showCompanyHelp')}
          >
            {t('showCompany')}
          </Checkbox>
          <Checkbox name="showCity" defaultChecked={preferences.showCity} help={t('showCityHelp')}>
            {t('showCity')}
          </Checkbox>
          <Checkbox
            name="showTalks"
            defaultChecked={preferences.showTalks}
            help={t('showTalksHelp')}
          >
            {t('showTalks')}
          </Checkbox>
          <Checkbox
            name="showNights"
            defaultChecked={preferences.showNights}
            help={t('showNightsHelp')}
          >
            {t('showNights')}
          </Checkbox>
          <Checkbox
            name="showQuestions"
            defaultChecked={preferences.showQuestions}
            help={t('showQuestionsHelp')}
          >
            {t('showQuestions')}
          </Checkbox>
          <Checkbox
            name="showCredit"
            defaultChecked={preferences.showCredit}
            help={t('showCreditHelp')}
          >
            {t('showCredit')}
          </Checkbox>
          <Checkbox name="showContact" defaultChecked={preferences.showContact}>
            {t('showContact')}
          </Checkbox>
        </div>
        <TextField
          name="contact"
          label={t('contact')}
          help={t('contactHelp')}
          optional
          defaultValue={contact ?? ''}
        />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
    </>
  )
}
