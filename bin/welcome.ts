/** What somebody who just started the app wants to know. */
export function firstSteps(address: string): Promise<string[]> {
  return Promise.resolve(['', `Yehua is ready. Open ${address}`, 'Stop it with Ctrl-C.', ''])
}
