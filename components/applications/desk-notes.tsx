import { useLocale, useTranslations } from 'next-intl'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Row, Rows, Section } from '@/components/ui/section'
import { TextArea } from '@/components/ui/forms/text-area'
import type { ApplicationView } from '@/lib/applications/desk/types'
import { dayAndClock } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'

type Props = { readonly application: ApplicationView; readonly timeZone: string }

/** What organisers write to each other; the applicant never reads it. */
export function NotesSection({
  application: { id, notes },
  timeZone,
  add,
  drop,
}: Props & { readonly add: FormAction; readonly drop: FormAction }) {
  const t = useTranslations('applications.desk.notes')
  const locale = useLocale()
  return (
    <Section title={t('title')}>
      <Rows>
        {notes.map(({ id: noteId, text, by, at, mine }) => (
          <Row
            key={noteId}
            title={<span className="font-normal wrap-anywhere whitespace-pre-line">{text}</span>}
            end={
              mine ? (
                <Form action={drop} label={t('drop')} quietSuccess>
                  <input type="hidden" name="noteId" value={noteId} />
                  <SubmitButton tone="quiet" size="small">
                    {t('drop')}
                  </SubmitButton>
                </Form>
              ) : null
            }
          >
            {by ?? t('unknownAuthor')} · {dayAndClock(locale, at, timeZone)}
          </Row>
        ))}
      </Rows>
      <div className="pt-4">
        <Form action={add} label={t('title')} keep={`note ${id}`} quietSuccess>
          <input type="hidden" name="applicationId" value={id} />
          <TextArea name="text" label={t('text')} help={t('help')} rows={2} maxLength={2000} />
          <div>
            <SubmitButton tone="plain">{t('add')}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

/** What happened, the latest last. */
export function TimelineSection({ application: { events }, timeZone }: Props) {
  const t = useTranslations('applications.desk.timeline')
  const locale = useLocale()
  return (
    <Section title={t('title')}>
      <Rows>
        {events.map(({ id, kind, text, by, at }) => (
          <Row key={id} title={t(`kinds.${kind}`)}>
            {dayAndClock(locale, at, timeZone)}
            {by === null ? null : ` · ${by}`}
            {text === '' ? null : (
              <span className="mt-1 block wrap-anywhere whitespace-pre-line text-ink">{text}</span>
            )}
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
