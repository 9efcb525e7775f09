/** What the connections of the app's processes are called in the database, by pg's variable PGAPPNAME. */
export const CONNECTION_NAMES = { web: 'yehua-web', worker: 'yehua-worker' } as const
