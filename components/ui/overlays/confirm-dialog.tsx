'use client'

import type { ReactNode } from 'react'
import type { BasedOn } from '@/lib/shared/based-on'
import type { FormAction } from '@/lib/i18n/form-state'
import { Button } from '@/components/ui/button'
import { Dialog, type Trigger } from './dialog'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { useWords } from '@/components/ui/words'

/**
 * Asks before something is taken back or taken away. `children` say what it will do and whom it
 * reaches, and may hold fields (a reason); `confirm` is the verb, never «OK».
 */
export function ConfirmDialog({
  trigger,
  title,
  confirm,
  action,
  fields = {},
  basedOn,
  tone = 'danger',
  children,
}: {
  readonly trigger: Trigger
  readonly title: string
  readonly confirm: string
  readonly action: FormAction
  /** Sent along unseen: ids. */
  readonly fields?: Readonly<Record<string, string>>
  /** What its fields held, when they change something existing. */
  readonly basedOn?: BasedOn
  /** `primary` for what gives something back. */
  readonly tone?: 'danger' | 'primary'
  readonly children: ReactNode
}) {
  const { cancel } = useWords()
  return (
    <Dialog trigger={trigger} title={title}>
      {(close) => (
        <Form action={action} label={title} {...(basedOn === undefined ? {} : { basedOn })}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <div className="grid gap-4">{children}</div>
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={close}>{cancel}</Button>
            <SubmitButton tone={tone}>{confirm}</SubmitButton>
          </div>
        </Form>
      )}
    </Dialog>
  )
}
