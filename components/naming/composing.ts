import { composeNickname } from '@/lib/naming/rules/rules-template'
import type { PartName, NicknameTemplate } from '@/lib/naming/types'

/** The fields of the same form from which a nickname is composed while the member types. */
export type Composing = {
  readonly template: NicknameTemplate
  readonly fields: Readonly<Record<PartName, string>>
}

/** The nickname composed from the present values of the other fields. */
export function composedIn(form: HTMLFormElement, { template, fields }: Composing): string {
  const of = (part: PartName) => {
    const field = form.elements.namedItem(fields[part])
    return field instanceof HTMLInputElement ? field.value.trim() : ''
  }
  const parts = { name: of('name'), company: of('company'), role: of('role'), city: of('city') }
  return composeNickname(parts, template)
}
