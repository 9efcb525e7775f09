const NAMES = [
  'name',
  'displayName',
  'label',
  'email',
  'to',
  'phone',
  'text',
  'subject',
  'html',
  'token',
  'secret',
  'password',
  'cookie',
  'authorization',
  'url',
  'headers',
] as const

/** Paths that never reach the log, at the top of a line and one level down, should anybody pass them. */
export const REDACTED_PATHS: readonly string[] = NAMES.flatMap((name) => [name, `*.${name}`])
