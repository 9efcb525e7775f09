import type { Output } from './types'

/** The terminal, or the file or pipe put in its place. */
export function terminal(): Output {
  // `yehua search … | head` closes our output early; that is no fault.
  process.stdout.on('error', (cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EPIPE') throw cause
  })
  let shown = false
  const wipe = () => {
    if (shown) process.stderr.write('\r\u001B[2K')
    shown = false
  }
  return {
    out: (text) => {
      wipe()
      process.stdout.write(`${text}\n`)
    },
    say: (sentence) => {
      wipe()
      process.stderr.write(`${sentence}\n`)
    },
    status: process.stderr.isTTY
      ? (line) => {
          wipe()
          process.stderr.write(line)
          shown = line !== ''
        }
      : null,
  }
}
