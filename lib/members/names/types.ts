export type NameKind =
  | 'GROUP_NICKNAME'
  | 'ACCOUNT_NAME'
  | 'REAL_NAME'
  | 'PEN_NAME'
  | 'EXPORT_LABEL'
  /** What the member was called here before. */
  | 'DISPLAY_NAME'

/** A string a member was called, with where it was seen: profile, desk, setup, demo, log, mention, roster. */
export type KnownName = {
  readonly kind: NameKind
  readonly text: string
  readonly source: string
}
