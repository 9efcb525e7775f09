'use client'

import { useEffect, useRef, useState } from 'react'
import { ComboBox, type ComboChoice } from '@/components/ui/forms/combo-box'
import { useField } from '@/components/ui/forms/form-context'

/** How long after the last key the members are asked for, in milliseconds. */
const PAUSE = 200

/** A member, found by name, company, role or city as one types. */
export function PersonPicker({
  name,
  label,
  help,
  first,
  chosen,
  search,
  optional = true,
}: {
  readonly name: string
  readonly label: string
  readonly help: string
  /** Shown before anything is typed. */
  readonly first: readonly ComboChoice[]
  readonly chosen: ComboChoice | null
  /** Asks the server; answers at most a dozen. */
  readonly search: (text: string) => Promise<readonly ComboChoice[]>
  /** False where a person must be chosen. */
  readonly optional?: boolean
}) {
  const { typed } = useField(name)
  const [found, setFound] = useState(first)
  const [seen, setSeen] = useState(() => (chosen === null ? first : [chosen, ...first]))
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const ask = (text: string) => {
    clearTimeout(timer.current)
    const turn = ++asked.current
    timer.current = setTimeout(() => {
      // An answer that comes after a later question is dropped; one that fails leaves the list as it is.
      search(text).then(
        (people) => {
          if (turn !== asked.current) return
          setFound(people)
          setSeen((before) => [...before, ...people])
        },
        () => undefined,
      )
    }, PAUSE)
  }

  // The chosen person stays among the choices, or the field would be empty.
  const kept = seen.find(({ value }) => value === (typed?.[0] ?? chosen?.value))
  const others = found.filter(({ value }) => value !== kept?.value)
  return (
    <ComboBox
      name={name}
      label={label}
      help={help}
      optional={optional}
      choices={kept === undefined ? others : [kept, ...others]}
      onType={ask}
      {...(chosen === null ? {} : { defaultValue: chosen.value })}
    />
  )
}
