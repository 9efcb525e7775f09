import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import type { FormAction } from '@/lib/i18n/form-state'

/** Asks an organiser for what a member cannot correct alone. */
export function Correction({ action }: { readonly action: FormAction }) {
  const t = useTranslations('privacy.correct')
  return (
    <Section title={t('title')}>
      <div className="grid gap-5 py-4">
        <p className="text-small text-ink-2">{t('text')}</p>
        <div>
          <LinkButton href="/me/profile">{t('toProfile')}</LinkButton>
        </div>
        <Form action={action} label={t('title')} keep="correction">
          <TextArea name="text" label={t('field')} maxLength={1000} />
          <div>
            <SubmitButton tone="plain">{t('send')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}
