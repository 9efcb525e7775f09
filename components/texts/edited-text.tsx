import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Section } from '@/components/ui/section'
import { VersionRow } from '@/components/ui/versions/version-row'
import { textForm } from '@/lib/texts/rules'
import type { EditableText, TextVersion } from '@/lib/texts/types'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { TextEditor } from './text-editor'

/** One text to paste, or one mail: edited with a preview, given back to the app's own, and its versions. */
export function EditedText({
  kind,
  locale,
  text: { versions, isOwn, ...written },
  names,
  facts,
  limits,
  preview,
  timeZone,
  actions: { save, reset },
}: {
  readonly kind: string
  readonly locale: Locale
  readonly text: EditableText
  /** What the preview is headed with: of whom or when its facts are. */
  readonly preview: string
  readonly timeZone: string
  readonly actions: Readonly<Record<'save' | 'reset', FormAction>>
} & Pick<ComponentProps<typeof TextEditor>, 'names' | 'facts' | 'limits'>) {
  const t = useTranslations('settings.texts')
  const which = (
    <>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="locale" value={locale} />
    </>
  )
  return (
    <div className="grid gap-10">
      <Form
        action={save}
        label={t('title')}
        keep={`text ${kind} ${locale}`}
        basedOn={textForm(written)}
      >
        {which}
        <TextEditor
          // What was saved, or given back, is what stands in the field.
          key={`${written.subject}\n${written.body}`}
          locale={locale}
          text={written}
          names={names}
          facts={facts}
          limits={limits}
          words={{
            subject: t('subject'),
            body: t('body'),
            help: t('bodyHelp'),
            variables: t('variables'),
            preview,
            absent: t('absent'),
          }}
        />
        <div>
          <SubmitButton>{t('save')}</SubmitButton>
        </div>
      </Form>
      {isOwn ? (
        <p className="text-small text-ink-2">{t('isOwn')}</p>
      ) : (
        <Form action={reset} label={t('reset')}>
          {which}
          <div>
            <SubmitButton tone="plain">{t('reset')}</SubmitButton>
          </div>
        </Form>
      )}
      {versions.length === 0 ? null : (
        <Versions versions={versions} locale={locale} timeZone={timeZone} />
      )}
    </div>
  )
}

function Versions({
  versions,
  locale: written,
  timeZone,
}: {
  readonly versions: readonly TextVersion[]
  readonly locale: Locale
  readonly timeZone: string
}) {
  const t = useTranslations('settings.texts')
  const locale = useLocale()
  return (
    <Section title={t('versions')}>
      <ul>
        {versions.map(({ version, subject, body, at, by }) => (
          <VersionRow
            key={version}
            title={t('version', { version })}
            from={dayAndClock(locale, at, timeZone)}
            note=""
            by={by}
          >
            {body === null ? (
              t('own')
            ) : (
              <Disclosure label={t('show')}>
                <div lang={written} className="wrap-anywhere whitespace-pre-wrap">
                  {subject === '' ? null : <p className="font-semibold">{subject}</p>}
                  <p>{body}</p>
                </div>
              </Disclosure>
            )}
          </VersionRow>
        ))}
      </ul>
    </Section>
  )
}
