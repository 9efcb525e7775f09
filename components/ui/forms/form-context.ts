'use client'

import { createContext, useContext } from 'react'
import { IDLE, type FormState } from '@/lib/i18n/form-state'

export const FormContext = createContext<FormState>(IDLE)

/** What the form knows of one field: the sentence about it, and what was typed before a refusal. */
export function useField(name: string): {
  readonly error: string | undefined
  readonly typed: readonly string[] | undefined
} {
  const { status, fieldErrors, values } = useContext(FormContext)
  // After a refusal a box that was left empty is absent from the data, and stays empty.
  const typed = status === 'refused' ? (values[name] ?? []) : undefined
  return { error: fieldErrors[name], typed }
}
