/** Whether a sentence asks its reader to reload the page: it then comes with a button that does. */
export function asksToReload(sentence: string): boolean {
  return /刷新|\breload\b/iu.test(sentence)
}
