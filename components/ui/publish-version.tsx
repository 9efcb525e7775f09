import type { ReactNode } from 'react'
import type { FormAction } from '@/lib/i18n/form-state'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import { TextArea } from '@/components/ui/forms/text-area'
import { DateField } from '@/components/ui/forms/text-field'

/** Publishes terms that were tried as the next version; a confirmation shows what they say first. */
export function PublishVersion({
  words,
  fields,
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
  /** The terms, as the action reads them. */
  readonly fields: Readonly<Record<string, string>>
  /** The version that stood when the terms were tried; another one meanwhile is refused. */
  readonly after: number
  readonly today: string
  readonly action: FormAction
  /** What the terms say. */
  readonly children: ReactNode
}) {
  return (
    <ConfirmDialog
      trigger={{ label: words.save, tone: 'primary' }}
      title={words.title}
      confirm={words.save}
      action={action}
      fields={{ ...fields, after: String(after) }}
      tone="primary"
    >
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
