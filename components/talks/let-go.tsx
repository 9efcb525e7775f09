import type { ReactNode } from 'react'
import { TextArea } from '@/components/ui/forms/text-area'
import { ConfirmDialog } from '@/components/ui/overlays/confirm-dialog'
import type { FormAction } from '@/lib/i18n/form-state'

/** Lets an offer or a promise to speak go, after asking, with a word of thanks that may be left empty. */
export function LetGo({
  offerId,
  action,
  title,
  label,
  about,
  text,
  thanks,
}: {
  readonly offerId: string
  readonly action: FormAction
  readonly title: string
  readonly label: string
  /** For a screen reader, in a list: of what. */
  readonly about?: ReactNode
  readonly text: string
  readonly thanks: { readonly label: string; readonly help: string; readonly example: string }
}) {
  return (
    <ConfirmDialog
      trigger={{
        label: (
          <>
            {label}
            {about}
          </>
        ),
        tone: 'quiet',
        ...(about !== undefined && { size: 'small' }),
      }}
      title={title}
      confirm={label}
      action={action}
      fields={{ offerId }}
    >
      <p>{text}</p>
      <TextArea
        name="thanks"
        label={thanks.label}
        help={thanks.help}
        optional
        rows={4}
        maxLength={500}
        defaultValue={thanks.example}
      />
    </ConfirmDialog>
  )
}
