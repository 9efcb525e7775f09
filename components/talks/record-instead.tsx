'use client'

import { use } from 'react'
import { FormContext } from '@/components/ui/forms/form-context'
import { SubmitButton } from '@/components/ui/forms/form'

/** Offered when a plan was refused because its evening is over: what was typed becomes the record. */
export function RecordInstead({ text, label }: { readonly text: string; readonly label: string }) {
  const { code } = use(FormContext)
  if (code !== 'DATE_PASSED' && code !== 'NIGHT_OVER') return null
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-small text-ink-2">{text}</p>
      <SubmitButton name="record" value="yes" tone="plain">
        {label}
      </SubmitButton>
    </div>
  )
}
