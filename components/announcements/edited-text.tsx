import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Disclosure } from '@/components/ui/overlays/disclosure'
import { Section } from '@/components/ui/section'
import { VersionRow } from '@/components/ui/version-row'
import { textForm } from '@/lib/announcements/texts/rules'
import type { TextVersion } from '@/lib/announcements/texts/types'
import type { AnnouncementFacts, AnnouncementKind } from '@/lib/announcements/types'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { Locale } from '@/lib/i18n/locale'
import { TextEditor } from './text-editor'

/** One text to paste: edited with a preview, given back to the app's own, and its versions. */
export function EditedText({
  kind,
  locale,
  text: { body, isOwn, versions },
  facts,
  isTonight,
  timeZone,
  actions: { save, reset },
}: {
  readonly kind: AnnouncementKind
  readonly locale: Locale
  readonly text: {
    readonly body: string
    readonly isOwn: boolean
    readonly versions: readonly TextVersion[]
  }
  readonly facts: AnnouncementFacts
  /** Whether the facts are of tonight's talk, or of an example. */
  readonly isTonight: boolean
  readonly timeZone: string
  readonly actions: Readonly<Record<'save' | 'reset', FormAction>>
}) {
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
        basedOn={textForm(body)}
      >
        {which}
        <TextEditor
          // What was saved, or given back, is what stands in the field.
          key={body}
          locale={locale}
          body={body}
          facts={facts}
          words={{
            body: t('body'),
            help: t('bodyHelp'),
            variables: t('variables'),
            preview: t(isTonight ? 'previewTonight' : 'previewExample'),
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
        {versions.map(({ version, body, at, by }) => (
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
                <p lang={written} className="wrap-anywhere whitespace-pre-wrap">
                  {body}
                </p>
              </Disclosure>
            )}
          </VersionRow>
        ))}
      </ul>
    </Section>
  )
}
