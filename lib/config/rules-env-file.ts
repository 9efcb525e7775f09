/** The text of an .env file with the variable set: its line replaced, or added at the end. The rest stays. Pure. */
export function withVariable(text: string, name: string, value: string): string {
  const line = `${name}=${value}`
  const pattern = new RegExp(`^[ \\t]*(?:export[ \\t]+)?${name}[ \\t]*=.*$`, 'mu')
  if (pattern.test(text)) return text.replace(pattern, () => line)
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`
  return `${before}${line}\n`
}
