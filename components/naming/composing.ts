import { composeNickname } from '@/lib/naming/rules/rules-template'
import type { PartName, Template } from '@/lib/naming/types'

/** From which fields of the same form a nickname is put together while one types. */
export type Composing = {
  readonly template: Template
  readonly fields: Readonly<Record<PartName, string>>
}

/** The nickname that the other fields make, as they stand. */
export function composedIn(form: HTMLFormElement, { template, fields }: Composing): string {
  const of = (part: PartName) => {
    const field = form.elements.namedItem(fields[part])
    return field instanceof HTMLInputElement ? field.value.trim() : ''
  }
  const parts = { name: of('name'), company: of('company'), role: of('role'), city: of('city') }
  return composeNickname(parts, template)
}
