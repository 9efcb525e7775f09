import { z } from 'zod'

/** `development` (npm run dev), `demo` (npm run demo), `production` (npm start). */
const MODES = ['development', 'demo', 'production'] as const
const LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

const port = z.coerce
  .number('is not a number')
  .int('is not a whole number')
  .min(0, 'is below 0')
  .max(65_535, 'is above 65535')

const flag = z
  .enum(['true', 'false'], 'is neither true nor false')
  .transform((value) => value === 'true')

const whole = (min: number, max: number) =>
  z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(min, `is below ${min}`)
    .max(max, `is above ${max}`)

/** A URL with one of these schemes, kept as it was written. */
const address = (...schemes: string[]) =>
  z.string().refine(
    (value) => {
      const parsed = URL.canParse(value) ? new URL(value) : null
      return parsed !== null && schemes.includes(parsed.protocol)
    },
    `is not an address that begins with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`,
  )

/** An address over https; over http on this machine alone, for tests. */
const issuer = address('https:', 'http:').refine((value) => {
  const { protocol, hostname } = new URL(value)
  return protocol === 'https:' || hostname === 'localhost'
}, 'is not an address over https')

/** An origin on this machine. */
const local = address('http:').refine((value) => {
  const { hostname, origin } = new URL(value)
  return hostname === 'localhost' && value === origin
}, 'is not http://localhost with a port')

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Every variable that the program reads, and one value of each as an example. */
export const SETTINGS = {
  DATABASE_URL: {
    value: address('postgresql:', 'postgres:').optional(),
    example: 'postgresql://yehua:secret@db.example.org:5432/yehua',
  },
  DATA_DIR: { value: z.string().min(1, 'is empty').default('.data'), example: '/srv/yehua' },
  HOST: { value: z.string().min(1, 'is empty').default('0.0.0.0'), example: '127.0.0.1' },
  PORT: { value: port.default(3000), example: '8080' },
  PUBLIC_URL: {
    value: address('https:', 'http:').optional(),
    example: 'https://yehua.example.org',
  },
  TRUST_PROXY: { value: flag.default(false), example: 'true' },
  SECRET: {
    value: z
      .string()
      .refine(
        (keys) => keys.split(',').every((key) => key.trim().length >= 32),
        'is shorter than 32 characters, or one of its keys between commas is',
      )
      .optional(),
    example: 'f3b1… (64 characters from: openssl rand -hex 32)',
  },
  SESSION_DAYS: { value: whole(1, 365).default(90), example: '30' },
  SESSION_IDLE_DAYS: { value: whole(1, 365).default(30), example: '14' },
  RECENT_SIGN_IN_MINUTES: { value: whole(5, 1440).default(15), example: '30' },
  SMTP_URL: {
    value: address('smtp:', 'smtps:').optional(),
    example: 'smtps://user:password@mail.example.org:465',
  },
  MAIL_FROM: {
    value: z.string().regex(/@/, 'holds no e-mail address').optional(),
    example: 'Yehua <yehua@example.org>',
  },
  OIDC_ISSUER: { value: issuer.optional(), example: 'https://id.example.org' },
  OIDC_CLIENT_ID: { value: z.string().optional(), example: 'yehua' },
  OIDC_CLIENT_SECRET: { value: z.string().optional(), example: 'a1b2… (from the provider)' },
  OIDC_NAME: {
    value: z.string().max(40, 'is longer than 40 characters').optional(),
    example: 'Example ID',
  },
  WECHAT_APP_ID: {
    value: z
      .string()
      .regex(/^\w{1,64}$/u, 'is no AppID')
      .optional(),
    example: 'wx1234567890abcdef',
  },
  WECHAT_APP_SECRET: { value: z.string().optional(), example: 'a1b2… (from WeChat)' },
  WECHAT_STAND_IN: { value: local.optional(), example: 'http://localhost:4000' },
  OFFLINE: { value: flag.default(true), example: 'false' },
  LOG_LEVEL: {
    value: z.enum(LEVELS, `is none of ${LEVELS.join(', ')}`).default('info'),
    example: 'debug',
  },
  YEHUA_MODE: {
    value: z.enum(MODES, `is none of ${MODES.join(', ')}`).default('production'),
    example: 'production',
  },
  DEMO_TIME_ZONE: {
    value: z.string().refine(isZone, 'is not the name of a time zone').default('Asia/Shanghai'),
    example: 'Asia/Bangkok',
  },
} as const

export type Settings = {
  readonly [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['value']>
}

/**
 * Reads the settings out of an environment. An empty value counts as absent. Answers every fault as
 * one line that names the variable, what is wrong with it, and an example.
 */
export function parseSettings(
  environment: Readonly<Record<string, string | undefined>>,
): { settings: Settings; faults: [] } | { settings: null; faults: string[] } {
  const entries = Object.entries(SETTINGS).map(([name, { value, example }]) => {
    const given = environment[name]?.trim()
    const parsed = value.safeParse(given === '' ? undefined : given)
    if (parsed.success) return { name, value: parsed.data, fault: null }
    const what = parsed.error.issues[0]?.message ?? 'is wrong'
    return { name, value: undefined, fault: `${name} ${what}. Example: ${name}=${example}` }
  })
  const given = new Set(entries.filter(({ value }) => value !== undefined).map(({ name }) => name))
  const faults = [
    ...entries.flatMap(({ fault }) => (fault === null ? [] : [fault])),
    ...missingTogether(given),
  ]
  if (faults.length > 0) return { settings: null, faults }
  const settings = Object.fromEntries(entries.map(({ name, value }) => [name, value]))
  return { settings: settings as Settings, faults: [] }
}

/** Settings that mean nothing alone. */
const TOGETHER = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['WECHAT_APP_ID', 'WECHAT_APP_SECRET'],
] as const

/** A line for each that is missing beside another. */
function missingTogether(given: ReadonlySet<string>): string[] {
  return TOGETHER.filter((names) => names.some((name) => given.has(name)))
    .flat()
    .filter((name) => !given.has(name))
    .map(
      (name) =>
        `${name} is missing beside the other ${name.split('_', 1)[0] ?? ''} settings. Example: ${name}=${SETTINGS[name].example}`,
    )
}
