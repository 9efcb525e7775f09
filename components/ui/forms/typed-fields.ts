/** What stands in the fields of a form, read and put back. */

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export function isField(one: Element): one is Field {
  if (one instanceof HTMLInputElement) return one.type !== 'hidden' && one.type !== 'file'
  return one instanceof HTMLTextAreaElement || one instanceof HTMLSelectElement
}

const isTicked = (one: Field): one is HTMLInputElement =>
  one instanceof HTMLInputElement && (one.type === 'checkbox' || one.type === 'radio')

export function putBack(
  fields: readonly Field[],
  kept: readonly (readonly [string, string])[],
): void {
  if (kept.length === 0) return
  for (const field of fields) {
    const found = kept.filter(([name]) => name === field.name).map(([, value]) => value)
    if (isTicked(field)) field.checked = found.includes(field.value)
    else if (found[0] !== undefined) field.value = found[0]
  }
}

/** Name and value of each, of boxes and choices only the ticked ones. */
export function typedIn(fields: readonly Field[]): (readonly [string, string])[] {
  return fields.flatMap((field) =>
    isTicked(field) && !field.checked ? [] : [[field.name, field.value] as const],
  )
}
