import type { Change } from '@/lib/shared/outcome'

/** One of many that were sent together: whose it is, where it is, what came of it. */
type FormLine = { readonly about: string; readonly href: string; readonly text: string }

/** The sentence for success; with lines where many were sent and not all went through. */
export type SuccessMessage =
  | string
  | { readonly message: string; readonly lines: readonly FormLine[] }

/**
 * What a form knows after it was sent. Made on the server by `answer`, so that the sentences
 * of all refusals need not travel to the browser.
 */
export type FormState = {
  readonly status: 'idle' | 'done' | 'refused'
  /** Why it was refused, for a form that offers another way then. */
  readonly code?: string
  /** The sentence to show and to announce. */
  readonly message: string
  /**
   * Where each refusal is of a field: what the foot of a form says that shows them at the fields. How many need a
   * look; empty for one, which has the focus.
   */
  readonly fieldsAtFault?: string
  /** Below it, one line each: what could not be done among many, and why. */
  readonly lines?: readonly FormLine[]
  /** Sentence by field name, for those at fault. */
  readonly fieldErrors: Readonly<Record<string, string>>
  /** By field name: what another save put there after the form was drawn. */
  readonly changes?: Readonly<Record<string, Change>>
  /** What was typed, to be shown again after a refusal; after a success, what stays for the next time. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /**
   * Where the sentence is a warning: what it warned of, sent along with the next press, which then
   * goes through.
   */
  readonly warned?: string
  /** Differs each time, so that the same refusal twice is announced twice. */
  readonly turn: number
}

export const IDLE: FormState = {
  status: 'idle',
  message: '',
  fieldErrors: {},
  values: {},
  turn: 0,
}

/** What a form's server action looks like; made for `useActionState`. */
export type FormAction = (state: FormState, data: FormData) => Promise<FormState>
