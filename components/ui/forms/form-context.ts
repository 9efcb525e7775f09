'use client'

import { createContext, useContext } from 'react'
import { useWords } from '@/components/ui/words'
import { IDLE, type FormState } from '@/lib/i18n/form-state'

export const FormContext = createContext<FormState>(IDLE)

/** What the form knows of one field: the sentence about it, and what was typed before a refusal, or stays after a success. */
export function useField(name: string): {
  readonly error: string | undefined
  readonly typed: readonly string[] | undefined
} {
  const { status, fieldErrors, values } = useContext(FormContext)
  // After a refusal a box that was left empty is absent from the data, and stays empty.
  const typed = values[name] ?? (status === 'refused' ? [] : undefined)
  return { error: fieldErrors[name], typed }
}

/**
 * The sentence about a field that another save changed after the form was drawn: what stands there now, and
 * whether the next save keeps it. `nameOf` says a value in words where the field holds an id.
 */
export function useChange(
  name: string,
  nameOf: (value: string) => string | undefined = (value) => value,
): string | undefined {
  const { changes } = useContext(FormContext)
  const words = useWords().changed
  const now = useChangedTo(name, nameOf)
  if (now === undefined) return undefined
  return (changes?.[name]?.typed === true ? words.replaced : words.kept).replace('{now}', () => now)
}

/** What another save put there after the form was drawn, as it is said in a sentence. */
export function useChangedTo(
  name: string,
  nameOf: (value: string) => string | undefined = (value) => value,
): string | undefined {
  const { changes } = useContext(FormContext)
  const words = useWords().changed
  const change = changes?.[name]
  if (change === undefined) return undefined
  const said = change.label ?? nameOf(change.now)
  // What a list of the page does not hold, as a member whom another found by typing, is no empty field.
  if (said === undefined && change.now !== '') return words.another
  return said === undefined || said === '' ? words.empty : words.quoted.replace('{now}', () => said)
}
