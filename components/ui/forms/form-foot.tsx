import type { ReactNode } from 'react'
import type { FormState } from '@/lib/i18n/form-state'
import { Notice } from '@/components/ui/notice'

/** In a form in which an error stands at a field: what is said there is not said at the foot again. */
const NOT_BESIDE_FIELDS = 'in-[form:has([data-field-error])]:hidden'
const BESIDE_FIELDS = 'hidden in-[form:has([data-field-error])]:block'

/**
 * What came of sending the form, below it, and announced. A refusal that stands at its field is left to the field,
 * which has the focus and is described by it; several are counted. One of a field that the form does not show is
 * said here, which the page's style finds out: it holds before any script does.
 */
export function FormFoot({
  state,
  actions,
}: {
  readonly state: FormState
  readonly actions?: ReactNode
}) {
  const { message, fieldsAtFault, lines = [] } = state
  const notice = (title: string) => (
    <Notice key={state.turn} tone={toneOf(state)} title={title} actions={actions}>
      {lines.length === 0 ? undefined : (
        <ul className="grid gap-2">
          {lines.map(({ about, href, text }) => (
            <li key={`${href} ${text}`}>
              <a className="font-semibold underline underline-offset-4" href={href}>
                {about}
              </a>
              <span className="block">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
  // What asks for an act beside the form is said in full.
  if (fieldsAtFault === undefined || actions !== undefined) return notice(message)
  return (
    <>
      <div className={NOT_BESIDE_FIELDS}>{notice(message)}</div>
      {fieldsAtFault === '' ? null : <div className={BESIDE_FIELDS}>{notice(fieldsAtFault)}</div>}
    </>
  )
}

/** Done for some but not for all, or not done yet: the member should look at the rest. */
function toneOf({ status, lines = [], warned }: FormState) {
  if (warned !== undefined) return 'live'
  if (status === 'refused') return 'refusal'
  return lines.length === 0 ? 'ok' : 'live'
}
