import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import { TextField } from '@/components/ui/forms/text-field'
import type { FormAction } from '@/lib/i18n/form-state'
import { WORDS_CHOICES, type DataPage } from '@/lib/privacy/types'

/** What an erasure removes and keeps, shown in full before the name is typed. */
export function Erasure({
  page: { subject, own, isLastOwner },
  action,
  concerns,
}: {
  readonly page: DataPage
  readonly action: FormAction
  /** What is planned with the person. */
  readonly concerns: ReactNode
}) {
  const t = useTranslations('privacy.erase')
  const title = own ? t('title') : t('deskTitle')
  return (
    <Section title={title} id="erase">
      <div className="grid gap-5 py-4">
        {isLastOwner ? (
          <Notice title={t('lastOwner')} />
        ) : (
          <>
            <Notice tone="refusal" title={t('text')}>
              <div className="grid gap-3">
                <p>{t('goes')}</p>
                <p>{t('stays')}</p>
                <p>{t('again')}</p>
              </div>
            </Notice>
            {concerns}
            <Form action={action} label={title}>
              <input type="hidden" name="memberId" value={subject.id} />
              <RadioGroup
                name="words"
                label={t('words')}
                defaultValue="KEEP"
                choices={WORDS_CHOICES.map((value) => ({
                  value,
                  label: t(value),
                  help: t(`${value}Help`),
                }))}
              />
              <TextField
                name="typed"
                label={t('typed', { name: subject.displayName })}
                autoComplete="off"
              />
              <div>
                <SubmitButton tone="danger">{t('submit')}</SubmitButton>
              </div>
            </Form>
          </>
        )}
      </div>
    </Section>
  )
}
