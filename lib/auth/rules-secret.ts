/**
 * What the key is made of where SECRET is not set: the database's password alone. The embedded
 * database's is random and lies in DATA_DIR, so the key stays when the data moves to another place,
 * port or machine. Of an address without a password, all of it.
 */
export function seedOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return databaseUrl
  const { password, searchParams } = new URL(databaseUrl)
  const given = password === '' ? searchParams.get('password') : decoded(password)
  return given === null || given === '' ? databaseUrl : given
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
