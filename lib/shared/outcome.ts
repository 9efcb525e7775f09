/**
 * Expected refusals are values. A refusal is a code and the facts that go with it;
 * only i18n has the sentence (messages under `refusals.<CODE>`).
 */
export type Facts = Readonly<Record<string, string | number | null>>

export type Refusal = {
  /** SCREAMING_CASE; the key of the sentence. */
  readonly code: string
  readonly facts: Facts
  /** The form field at fault, when there is one. */
  readonly field?: string
  /** The other field that it does not go with: marked as well. */
  readonly against?: string
  /** Of a save that came too late: what the form did not know, and what its next save is based on. */
  readonly stale?: {
    readonly changes: readonly Change[]
    /** The hidden fields that say so, by name. */
    readonly next: Readonly<Record<string, string>>
  }
}

/** A field that another save changed after the form was drawn. */
export type Change = {
  readonly field: string
  /** What it holds now. */
  readonly now: string
  /** Whether this form would change it too; else the other save is kept. */
  readonly typed: boolean
  /** `now` in words, where it is an id that the form cannot name. */
  readonly label?: string
}

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export function ok(): Outcome<undefined>
export function ok<T>(value: T): Outcome<T>
export function ok<T>(value?: T): Outcome<T | undefined> {
  return { ok: true, value }
}

export function refuse(code: string, facts: Facts = {}, field?: string): Outcome<never> {
  return { ok: false, refusal: field === undefined ? { code, facts } : { code, facts, field } }
}

/** Thrown inside a transaction to roll it back; `transaction` hands the refusal on as a value. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
    this.name = 'Refused'
  }
}

/** The value of a decision, or out of the transaction with its refusal. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Refused(outcome.refusal)
  return outcome.value
}

/** Leaves the transaction with a refusal. */
export function reject(code: string, facts: Facts = {}, field?: string): never {
  throw new Refused(field === undefined ? { code, facts } : { code, facts, field })
}
