/** What a form of the plan has just done; stands in the address it leads back to. */
const DONE = [
  'planned',
  'recorded',
  'moved',
  'saved',
  'cancelled',
  'postponed',
  'restored',
  'blocked',
  'unblocked',
] as const
export type Done = (typeof DONE)[number]

export function readDone(value: unknown): Done | undefined {
  return DONE.find((done) => done === value)
}
