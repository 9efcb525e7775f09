const CONTROLS =
  'a[href], button, summary, label, input[type="checkbox"], input[type="radio"], input[type="submit"], [role="button"], [role="switch"]'

/** The control that a tap on the element works, or null. */
export function controlOf(element: Element | null): Element | null {
  const found = element?.closest(CONTROLS) ?? null
  return found instanceof HTMLLabelElement ? (found.control?.closest(CONTROLS) ?? null) : found
}

/**
 * What a control does, as text: its words, where it leads, whether it is ticked, and the ids that its
 * form sends along. An element that is drawn anew and does the same is the same; one element that
 * changes its words, or moves up from the next row, is another.
 */
export function nameOf(control: Element | null): string {
  if (control === null) return ''
  const words = control.getAttribute('aria-label') ?? control.textContent
  return [control.tagName, words.trim().slice(0, 80), ...detailsOf(control)].join('\n')
}

function detailsOf(control: Element): string[] {
  if (control instanceof HTMLAnchorElement) return [control.href]
  if (control instanceof HTMLInputElement) {
    const { name, value, type, checked } = control
    return [name, value, type === 'checkbox' ? String(checked) : '']
  }
  const pressed = control.getAttribute('aria-pressed') ?? control.getAttribute('aria-checked') ?? ''
  return [pressed, ...sentAlong(control)]
}

/** Hidden fields of the form; the framework's own differ from one drawing to the next. */
function sentAlong(control: Element): string[] {
  const form = control.closest('form')
  if (form === null) return []
  return [...form.querySelectorAll<HTMLInputElement>('input[type="hidden"]')]
    .filter(({ name }) => !name.startsWith('$ACTION'))
    .map(({ name, value }) => `${name}=${value}`)
}
