'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { ChangeNotes } from '@/components/ui/forms/change-notes'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import type { FormAction } from '@/lib/i18n/form-state'
import type { BasedOn } from '@/lib/shared/based-on'
import type { BoardWords } from './types'

/** The question before something is done, with what the board showed of it. */
export function Ask({
  action,
  label,
  fields,
  basedOn,
  confirm,
  back,
  onBack,
  danger = false,
  children,
}: {
  readonly action: FormAction
  readonly label: string
  readonly fields: Readonly<Record<string, string>>
  readonly basedOn: BasedOn | undefined
  readonly confirm: string
  readonly back: string
  readonly onBack: () => void
  readonly danger?: boolean
  readonly children: ReactNode
}) {
  return (
    <Form action={action} label={label} {...(basedOn === undefined ? {} : { basedOn })}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-4">{children}</div>
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onBack}>{back}</Button>
        <SubmitButton tone={danger ? 'danger' : 'primary'}>{confirm}</SubmitButton>
      </div>
    </Form>
  )
}

/** What became of either talk since the board was drawn. */
export function Changed({ words: { fields } }: { readonly words: BoardWords }) {
  return (
    <ChangeNotes
      fields={[
        { name: 'topic', label: fields.topic },
        { name: 'speakerId', label: fields.speakerId },
        { name: 'date', label: fields.date },
        { name: 'clocks.starts', label: fields.starts },
        { name: 'with.topic', label: fields.topic },
        { name: 'with.speakerId', label: fields.speakerId },
        { name: 'with.date', label: fields.date },
        { name: 'with.clocks.starts', label: fields.starts },
      ]}
    />
  )
}
