import { useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { TextArea } from '@/components/ui/forms/text-area'
import { TextField } from '@/components/ui/forms/text-field'
import { Section } from '@/components/ui/section'
import type { CommunityView } from '@/lib/communities/types'
import type { FormAction } from '@/lib/i18n/form-state'
import { aboutForm } from '@/lib/members/rules-forms'
import { MAX_ABOUT, MAX_GROUP_ABOUT } from '@/lib/members/schema-about'

/** What visitors read first: a sentence of the community, and one of each group. */
export function AboutForm({
  community: { about, groups },
  action,
}: {
  readonly community: Pick<CommunityView, 'about' | 'groups'>
  readonly action: FormAction
}) {
  const t = useTranslations('members.groups')
  const home = useTranslations('home.about')
  return (
    <Section title={t('about')}>
      <p className="max-w-read py-3 text-small text-ink-2">{t('aboutText')}</p>
      <div className="max-w-read">
        <Form action={action} label={t('about')} basedOn={aboutForm({ about, groups })}>
          <TextArea
            name="about"
            label={t('aboutCommunity')}
            help={t('aboutDefault', { sentence: home('sentence') })}
            optional
            rows={2}
            maxLength={MAX_ABOUT}
            defaultValue={about}
          />
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
          <div>
            <SubmitButton tone="plain">{t('describe')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
