'use client'

import { useId } from 'react'
import { FieldFrame, fieldIds } from '@/components/ui/forms/field'
import { inputClass } from '@/components/ui/forms/field-style'
import { useField } from '@/components/ui/forms/form-context'

/** A file that goes with the form; the browser's own field, which works without script. */
export function RosterFile({ label, help }: { readonly label: string; readonly help: string }) {
  const id = useId()
  const { error } = useField('file')
  const ids = fieldIds(id, help, error)
  return (
    <FieldFrame id={id} label={label} help={help} error={error} optional>
      <input
        id={ids.input}
        type="file"
        name="file"
        accept=".csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={ids.describedBy}
        className={`${inputClass(error !== undefined)} py-2.5 file:me-3 file:rounded-soft file:border file:border-line file:bg-sunken file:px-3 file:py-1 file:font-semibold file:text-ink`}
      />
    </FieldFrame>
  )
}
