import type { ComponentProps, ReactNode } from 'react'
import type { FormAction } from '@/lib/i18n/form-state'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { SentAlong, ShownField } from '@/components/ui/forms/shown-field'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'

/** Publishes terms that were tried as the next version; a confirmation shows them first, and what another
 * version that was published meanwhile says otherwise. */
export function PublishVersion({
  words,
  terms,
  after,
  today,
  firstDay,
  action,
  children,
}: {
  readonly words: {
    readonly save: string
    readonly title: string
    readonly note: string
    /** Of the field of the first day. */
    readonly effectiveFrom: string
  }
  /** The terms, as the action reads them, each with its name in words. */
  readonly terms: readonly ComponentProps<typeof ShownField>[]
  /** The version that stood when the terms were tried; another one meanwhile is refused. */
  readonly after: number
  readonly today: string
  /** The first day where it was tried with the terms, in words: it is shown and sent as it was tried. */
  readonly firstDay?: { readonly value: string; readonly inWords: string }
  readonly action: FormAction
  /** What else is to be known before. */
  readonly children?: ReactNode
}) {
  return (
    <ConfirmDialog
      trigger={{ label: words.save, tone: 'primary' }}
      title={words.title}
      confirm={words.save}
      action={action}
      tone="primary"
    >
      <SentAlong name="after" value={String(after)} />
      <dl className="border-t border-line">
        {terms.map((term) => (
          <ShownField key={term.name} {...term} />
        ))}
        {firstDay === undefined ? null : (
          <ShownField
            name="effectiveFrom"
            label={words.effectiveFrom}
            value={firstDay.value}
            said={{ [firstDay.value]: firstDay.inWords }}
          />
        )}
      </dl>
      {children}
      <TextArea name="note" label={words.note} rows={2} maxLength={500} />
      {firstDay === undefined ? (
        <DateField
          name="effectiveFrom"
          label={words.effectiveFrom}
          defaultValue={today}
          min={today}
        />
      ) : null}
    </ConfirmDialog>
  )
}
