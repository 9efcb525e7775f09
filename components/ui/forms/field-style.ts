import { classes } from '@/components/ui/classes'

/** The look of everything one types into. 16 px, so that no phone zooms in on focus. */
export function inputClass(invalid: boolean): string {
  return classes(
    'block min-h-11 w-full rounded-soft border bg-raised px-3.5 py-2 text-lead text-ink placeholder:text-ink-3 disabled:opacity-55',
    invalid ? 'border-cinnabar' : 'border-edge',
  )
}
