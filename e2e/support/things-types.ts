/** What the routes of one room are asked for, and words that must not come with a refusal. */
export type MoreThings = {
  /** By `route thing`: see keyOf in things.ts. */
  readonly addresses: Readonly<Record<string, string>>
  readonly secrets: readonly string[]
}
