'use client'

import { use } from 'react'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { FormContext } from '@/components/ui/forms/form-context'

/** A leave of many years is asked about once more: most are a slip of the year. */
export function SureOfLeave({ label }: { readonly label: string }) {
  const { code } = use(FormContext)
  if (code !== 'LEAVE_LONG' && code !== 'LEAVE_FAR') return null
  return <Checkbox name="sure">{label}</Checkbox>
}
