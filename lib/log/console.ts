import { log, plainError } from './log'

/**
 * Packages, Next before all, print errors as they are, and so does Node before it ends: with the row, the
 * query or the text that an error quotes. From here on, what this process prints as an error or a warning is
 * a line of the log, with of each value only what `plainError` keeps. Where a page failed, and under which
 * request, `instrumentation.ts` has logged already.
 */
export function redactConsole(): void {
  console.error = (...values: unknown[]) => {
    log.error({ printed: values.map(plainPrinted) }, 'A package printed an error')
  }
  console.warn = (...values: unknown[]) => {
    log.warn({ printed: values.map(plainPrinted) }, 'A package printed a warning')
  }
  process.on('uncaughtException', (cause) => {
    log.fatal({ err: cause }, 'The process failed and ends')
    process.exit(1)
  })
}

/** A text may quote anything, so only its length is kept; an error's digest is the number that its page shows. */
function plainPrinted(value: unknown): unknown {
  if (typeof value === 'string') return { type: 'string', length: value.length }
  const digest = value instanceof Error && 'digest' in value ? value.digest : undefined
  const plain = plainError(value)
  return typeof digest === 'string' ? Object.assign({}, plain, { digest }) : plain
}
