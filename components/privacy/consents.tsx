import { useLocale, useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { consentForm } from '@/lib/privacy/rules-consents'
import { ARCHIVE_CHOICES, type ConsentView, type DataPage } from '@/lib/privacy/types'

/** How a member appears in the archive, and what they chose before. */
export function Consents({
  page: { subject, consents },
  action,
  timeZone,
}: {
  readonly page: DataPage
  readonly action: FormAction
  readonly timeZone: string
}) {
  const t = useTranslations('privacy.consent')
  return (
    <Section title={t('title')} id="consents">
      <div className="grid gap-5 py-4">
        <p className="text-small text-ink-2">{t('text')}</p>
        <Form action={action} label={t('title')} basedOn={consentForm(subject)}>
          <RadioGroup
            key={subject.archiveAs}
            name="archiveAs"
            label={t('archive')}
            defaultValue={subject.archiveAs}
            choices={ARCHIVE_CHOICES.map((value) => ({
              value,
              label: t(`choices.${value}`),
              help: t(`help.${value}`),
            }))}
          />
          <Checkbox
            name="namePublic"
            defaultChecked={subject.namePublic}
            help={t('namePublicHelp')}
          >
            {t('namePublic')}
          </Checkbox>
          <div>
            <SubmitButton tone="primary">{t('save')}</SubmitButton>
          </div>
        </Form>
        <History consents={consents} timeZone={timeZone} />
      </div>
    </Section>
  )
}

function History({
  consents,
  timeZone,
}: {
  readonly consents: readonly ConsentView[]
  readonly timeZone: string
}) {
  const t = useTranslations('privacy')
  const locale = useLocale()
  const time = new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  })
  return (
    <div className="text-small text-ink-2">
      <h3 className="font-semibold text-ink">{t('consent.history')}</h3>
      {consents.length === 0 ? (
        <p>{t('consent.historyNone')}</p>
      ) : (
        <ul>
          {consents.map(({ ask, answer, at }) => (
            <li key={`${ask} ${at}`} className="flex flex-wrap gap-x-3">
              <time dateTime={at} className="tabular-nums">
                {time.format(new Date(at))}
              </time>
              {t(`consent.asks.${ask}`, {
                answer:
                  ask === 'NAME_PUBLIC'
                    ? t(answer === 'YES' ? 'yes' : 'no')
                    : t(`consent.choices.${answer}` as 'consent.choices.NAMED'),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
