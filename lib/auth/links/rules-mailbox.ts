/**
 * The mailbox that an address leads to, as an address: what stands behind a plus is a mark of the owner's, case
 * counts for nothing, and Google reads no points and has two names. For hints and limits alone: mail goes to
 * the address that was typed, and a mailbox opens nothing. `mailbox_of` in the database says the same.
 */
export function mailboxOf(address: string): string {
  const [name = '', host = ''] = address.toLowerCase().split('@')
  const unmarked = name.split('+', 1)[0] ?? ''
  return GOOGLE.has(host) ? `${unmarked.replaceAll('.', '')}@gmail.com` : `${unmarked}@${host}`
}

const GOOGLE: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com'])
