import { useTranslations } from 'next-intl'
import { SettingDefaults } from '@/components/settings/defaults'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextField } from '@/components/ui/forms/text-field'
import { Section } from '@/components/ui/section'
import { FIRST_GROUP } from '@/lib/communities/rules'
import { MAX_GROUP_ABOUT } from '@/lib/communities/settings/schema-groups'
import type { CommunityView } from '@/lib/communities/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { aboutForm } from '@/lib/members/rules-forms'

/** What visitors read of each group, in one sentence. */
export function AboutForm({
  groups,
  action,
}: {
  readonly groups: CommunityView['groups']
  readonly action: FormAction
}) {
  const t = useTranslations('members.groups')
  return (
    <Section title={t('about')}>
      <p className="max-w-read py-3 text-small text-ink-2">{t('aboutText')}</p>
      <div className="max-w-read">
        <Form action={action} label={t('about')} keep="about" basedOn={aboutForm(groups)}>
          <SettingDefaults
            held={aboutForm(groups)}
            defaults={aboutForm(groups.map(({ id }) => ({ id, about: FIRST_GROUP.about })))}
          >
            {groups.map((group) => (
              <TextField
                key={group.id}
                name={`group.${group.id}`}
                label={group.name}
                optional
                maxLength={MAX_GROUP_ABOUT}
                defaultValue={group.about}
              />
            ))}
          </SettingDefaults>
          <div>
            <SubmitButton tone="plain">{t('describe')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
