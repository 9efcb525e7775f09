/** A part of a nickname. `role` is the position at work (岗位), not the role in the community. */
export type PartName = 'name' | 'company' | 'role' | 'city'

export type VerdictName = 'compliant' | 'fixable' | 'incomplete' | 'unreadable'

/** What a rule asks for: the parts in their order. `longest` is in characters, as the chat program counts. */
export type NicknameTemplate = {
  readonly parts: readonly { readonly part: PartName; readonly required: boolean }[]
  readonly separator: string
  readonly longest: number
}

export type Parts = Readonly<Record<PartName, string | null>>

/** Worded by `naming.reasons.<code>` or `naming.warnings.<code>`. */
export type Remark = {
  readonly code: string
  readonly facts: Readonly<Record<string, string | number>>
}

/** What the rule says of one nickname. */
export type Finding = {
  readonly nickname: string
  readonly verdict: VerdictName
  /** As spelled in the nickname; null where a part is absent. */
  readonly parts: Parts
  readonly missing: readonly PartName[]
  readonly warnings: readonly Remark[]
  readonly reasons: readonly Remark[]
  /** The corrected form of a fixable one, where it is sure; null otherwise. */
  readonly suggestion: string | null
  /** How a fixable one is perhaps meant: for an organiser to decide, never for a text to its owner. */
  readonly guess: Guess | null
}

export type Teachable = { readonly kind: 'NAME' | 'COMPANY'; readonly text: string }

/** A correction that is not sure, and what to teach once an organiser says that it is right, or wrong. */
export type Guess = {
  readonly text: string
  readonly ifRight: Teachable | null
  readonly ifWrong: Teachable | null
}

/** What organisers taught, beyond the general knowledge. */
export type Taught = readonly {
  readonly kind: 'NAME' | 'COMPANY' | 'ROLE' | 'CITY'
  readonly text: string
}[]

/** What parts of a nickname are recognised by: these folded words that were taught, beside the general knowledge. */
export type Knowledge = Readonly<Record<PartName, ReadonlySet<string>>>
