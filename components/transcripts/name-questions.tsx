import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextField } from '@/components/ui/forms/text-field'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { NAME_ANSWERS } from '@/lib/redaction/types'
import { fieldOf, namesForm, OTHER } from '@/lib/transcripts/suspects/rules-forms'
import type { Decided, Suspect } from '@/lib/transcripts/suspects/types'
import type { Place } from '@/lib/transcripts/types'

/**
 * What looks like a name and is not known, each with its words around it and three answers; what was
 * answered before; and a field for a name that the program did not see.
 */
export function NameQuestions({
  suspects,
  decided,
  action,
  published,
}: {
  readonly suspects: readonly Suspect[]
  readonly decided: readonly Decided[]
  readonly action: FormAction
  readonly published: boolean
}) {
  const t = useTranslations('transcripts.names')
  return (
    <div className="mb-8">
      <Section title={t('title')} aside={suspects.length} id="names">
        <div className="grid gap-5 py-4">
          <p className="max-w-read text-small text-ink-2">
            {suspects.length === 0 ? t('none') : published ? t('publishedText') : t('text')}
          </p>
          <Form action={action} label={t('title')} basedOn={namesForm(suspects, decided)}>
            {suspects.map((suspect) => (
              <Question key={suspect.text} suspect={suspect} />
            ))}
            {decided.length === 0 ? null : (
              <details>
                <summary className="unfolds min-h-11 text-small text-ink-2">
                  {t('decided', { n: decided.length })}
                </summary>
                <div className="grid gap-4 pt-2">
                  {decided.map(({ text, answer }) => (
                    <Answers key={text} field={fieldOf(text)} label={text} was={answer} />
                  ))}
                </div>
              </details>
            )}
            <details>
              <summary className="unfolds min-h-11 text-small text-ink-2">{t('another')}</summary>
              <div className="grid gap-4 pt-2">
                <TextField
                  name="text.other"
                  label={t('other')}
                  help={t('otherHelp')}
                  autoComplete="off"
                />
                <Answers field={OTHER} label={t('what')} />
              </div>
            </details>
            <div>
              <SubmitButton>{t('save')}</SubmitButton>
            </div>
          </Form>
        </div>
      </Section>
    </div>
  )
}

function Question({ suspect }: { readonly suspect: Suspect }) {
  const t = useTranslations('transcripts.names')
  const { text, reason, places, before, after } = suspect
  const [first] = places
  return (
    <div className="border-b border-line pb-2">
      <Answers
        field={fieldOf(text)}
        label={text}
        help={
          <>
            <span className="font-serif text-ink">
              {before}
              <mark className="bg-lamp-soft text-lamp">{text}</mark>
              {after}
            </span>{' '}
            {t(`reasons.${reason}`)}{' '}
            {first === undefined ? null : <Where place={first} more={places.length - 1} />}
          </>
        }
      />
    </div>
  )
}

function Answers({
  field,
  label,
  help,
  was,
}: {
  readonly field: string
  readonly label: string
  readonly help?: ReactNode
  readonly was?: string
}) {
  const t = useTranslations('transcripts.names')
  return (
    <RadioGroup
      name={field}
      label={label}
      inline
      choices={NAME_ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))}
      {...(help === undefined ? {} : { help })}
      {...(was === undefined ? {} : { defaultValue: was })}
    />
  )
}

/** Where it stands first, as a link, and how often besides. */
function Where({ place, more }: { readonly place: Place; readonly more: number }) {
  const t = useTranslations('transcripts.names')
  const rest = more > 0 ? t('more', { n: more }) : ''
  if (!('position' in place))
    return <>{t(place.field === 'title' ? 'inTitle' : 'inSummary') + rest}</>
  return (
    <a
      href={`#m-${String(place.position)}`}
      className="inline-flex min-h-6 items-center prose-link"
    >
      {t('line', { n: place.position + 1 }) + rest}
    </a>
  )
}
