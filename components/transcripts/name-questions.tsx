import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { RadioGroup } from '@/components/ui/forms/radio-group'
import { TextField } from '@/components/ui/forms/text-field'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import { NAME_ANSWERS } from '@/lib/redaction/types'
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
          <Form action={action} label={t('title')}>
            {suspects.map((suspect, at) => (
              <Question key={suspect.text} suspect={suspect} row={String(at)} />
            ))}
            {decided.length === 0 ? null : (
              <details>
                <summary className="unfolds min-h-11 text-small text-ink-2">
                  {t('decided', { n: decided.length })}
                </summary>
                <div className="grid gap-4 pt-2">
                  {decided.map((one, at) => (
                    <Answered key={one.text} decided={one} row={`d${String(at)}`} />
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
                <Answers row="other" label={t('what')} />
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

function Question({ suspect, row }: { readonly suspect: Suspect; readonly row: string }) {
  const t = useTranslations('transcripts.names')
  const { text, reason, places, before, after } = suspect
  const [first] = places
  return (
    <div className="border-b border-line pb-2">
      <input type="hidden" name={`text.${row}`} value={text} />
      <Answers
        row={row}
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

function Answered({ decided, row }: { readonly decided: Decided; readonly row: string }) {
  const { text, answer } = decided
  return (
    <div>
      <input type="hidden" name={`text.${row}`} value={text} />
      <input type="hidden" name={`was.${row}`} value={answer} />
      <Answers row={row} label={text} was={answer} />
    </div>
  )
}

function Answers({
  row,
  label,
  help,
  was,
}: {
  readonly row: string
  readonly label: string
  readonly help?: ReactNode
  readonly was?: string
}) {
  const t = useTranslations('transcripts.names')
  return (
    <RadioGroup
      name={`answer.${row}`}
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
