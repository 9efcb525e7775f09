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
  action,
  children,
}: {
  readonly words: {
    readonly save: string
    readonly title: string
    readonly note: string
    readonly effectiveFrom: string
  }
  /** The terms, as the action reads them, each with its name in words. */
  readonly terms: readonly ComponentProps<typeof ShownField>[]
  /** The version that stood when the terms were tried; another one meanwhile is refused. */
  readonly after: number
  readonly today: string
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
      </dl>
      {children}
      <TextArea name="note" label={words.note} rows={2} maxLength={500} />
      <DateField
        name="effectiveFrom"
        label={words.effectiveFrom}
        defaultValue={today}
        min={today}
      />
    </ConfirmDialog>
  )
}
