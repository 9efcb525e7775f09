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

/** Paths cut out of every log line, at its top and one level down, should a caller pass them. */
export const REDACTED_PATHS: readonly string[] = NAMES.flatMap((name) => [name, `*.${name}`])
