import { AsyncLocalStorage } from 'node:async_hooks'
import pino, { type Logger } from 'pino'
import pretty from 'pino-pretty'
import { config } from '@/lib/config/config'
import { REDACTED_PATHS } from './redacted-paths'

type LogContext = { readonly requestId: string }

const context = new AsyncLocalStorage<LogContext>()

/** Runs `work` so that every line logged meanwhile carries the request's id. */
export function withRequestId<T>(requestId: string, work: () => T): T {
  return context.run({ requestId }, work)
}

/**
 * The log of this process: one JSON object a line, readable lines in development. A message says what
 * happened in constant words; what varies are fields (ids and counts), never names, addresses or text
 * that people wrote. Fields whose names reveal private data are cut out (redacted-paths.ts).
 */
export const log: Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'fatal'> = {
  debug: (...args: Parameters<Logger['debug']>) => logger().debug(...args),
  info: (...args: Parameters<Logger['info']>) => logger().info(...args),
  warn: (...args: Parameters<Logger['warn']>) => logger().warn(...args),
  error: (...args: Parameters<Logger['error']>) => logger().error(...args),
  fatal: (...args: Parameters<Logger['fatal']>) => logger().fatal(...args),
}

let opened: Logger | undefined

function logger(): Logger {
  opened ??= open()
  return opened
}

function open(): Logger {
  const { LOG_LEVEL, YEHUA_MODE } = config()
  const options = {
    level: LOG_LEVEL,
    base: { pid: process.pid },
    redact: { paths: [...REDACTED_PATHS], censor: '[redacted]' },
    mixin: () => context.getStore() ?? {},
    serializers: { err: plainError, error: plainError },
  }
  if (YEHUA_MODE === 'production') return pino(options, pino.destination({ fd: 2, sync: true }))
  return pino(
    options,
    pretty({ destination: 2, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' }),
  )
}

/**
 * Kind, code and place of an error. A database's message quotes rows, Prisma's the whole query, and a
 * parser's the text it could not read, so those messages are left out.
 */
export function plainError(cause: unknown): unknown {
  if (!(cause instanceof Error)) return { type: typeof cause }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const frames = (cause.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  const message = quotesData(cause, code) ? undefined : cause.message
  return { type: cause.name, code, message, stack: frames.slice(0, 12).join('\n') }
}

function quotesData({ name }: Error, code: string | undefined): boolean {
  if (code !== undefined && /^(?:P\d{4}|\d[\dA-Z]{4})$/u.test(code)) return true
  return /^(?:Prisma|DriverAdapter|SyntaxError$|ZodError$|\$ZodError$)/u.test(name)
}
