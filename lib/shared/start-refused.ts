/**
 * The program cannot start as it was asked to. The message is one clear sentence for the person at
 * the console, with what to do next; the process entry prints it without a stack and exits with 1.
 */
export class StartRefused extends Error {
  override name = 'StartRefused'
}
