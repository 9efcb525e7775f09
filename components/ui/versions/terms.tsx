import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { SentAlong } from '@/components/ui/forms/shown-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'
import { Rows, Section } from '@/components/ui/section'
import { VersionRow, VersionTitle } from '@/components/ui/versions/version-row'
import { dayOf } from '@/lib/i18n/dates'
import type { FormAction } from '@/lib/i18n/form-state'
import type { DatedVersion } from '@/lib/versioned/types'

/** The next version of some terms: its fields, why, and from which day on. */
export function NextTerms({
  words,
  after,
  today,
  publish,
  before = null,
  children,
}: {
  readonly words: {
    readonly title: string
    readonly publish: string
    readonly note: string
    readonly noteHelp?: string
    readonly effectiveFrom: string
    readonly effectiveFromHelp: string
  }
  /** The version that it is made from. */
  readonly after: number
  /** `YYYY-MM-DD`: the first day at the earliest. */
  readonly today: string
  readonly publish: FormAction
  /** Fields over the two columns. */
  readonly before?: ReactNode
  /** Fields of the two columns. */
  readonly children: ReactNode
}) {
  return (
    <Section title={words.title}>
      <div className="pt-4">
        <Form action={publish} label={words.publish}>
          <SentAlong name="after" value={String(after)} />
          {before}
          <div className="grid gap-5 md:grid-cols-2">
            {children}
            <TextArea
              name="note"
              label={words.note}
              {...(words.noteHelp === undefined ? {} : { help: words.noteHelp })}
              rows={2}
              maxLength={500}
            />
            <DateField
              name="effectiveFrom"
              label={words.effectiveFrom}
              help={words.effectiveFromHelp}
              defaultValue={today}
              min={today}
            />
          </div>
          <div>
            <SubmitButton>{words.publish}</SubmitButton>
          </div>
        </Form>
      </div>
    </Section>
  )
}

type Terms = DatedVersion & {
  readonly note: string
  readonly author: string | null
}

/** Every version of some terms, newest first. */
export function TermsVersions<V extends Terms>({
  words,
  inForce,
  versions,
  timeZone,
  details,
}: {
  readonly words: {
    readonly title: string
    readonly now: string
    readonly later: string
    readonly version: (version: number) => string
    readonly from: (day: string) => string
  }
  readonly inForce: V
  readonly versions: readonly V[]
  readonly timeZone: string
  readonly details: (version: V) => ReactNode
}) {
  const locale = useLocale()
  return (
    <Section title={words.title}>
      <Rows>
        {versions.map((one) => (
          <VersionRow
            key={one.version}
            title={
              <VersionTitle
                number={words.version(one.version)}
                now={one.version === inForce.version ? words.now : null}
                later={one.version > inForce.version ? words.later : null}
              />
            }
            from={words.from(dayOf(locale, one.effectiveFrom, timeZone))}
            note={one.note}
            by={one.author}
          >
            {details(one)}
          </VersionRow>
        ))}
      </Rows>
    </Section>
  )
}
