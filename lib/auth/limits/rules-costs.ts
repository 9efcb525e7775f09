/** What the costly addresses cost of a viewer's budget, in points. Pure. */

/**
 * For each viewer, so many points in so many seconds: a member who opens two lists a second is never refused,
 * a program that asks as fast as it can is. One client's address is many viewers at once (an office, a
 * provider's gateway), and gets as much as twenty; visitors, who have no session, are counted by it alone.
 */
export const BUDGET = { points: 600, clientPoints: 12_000, seconds: 60 } as const

/**
 * Lists and searches read many rows; an export reads every table. Tonight, a talk, a tap and the live page
 * are free: on an evening all members open them at once.
 */
const COSTS: readonly (readonly [RegExp, number])[] = [
  [/^\/(?:me|desk\/people\/[^/]+)\/data\/export$/u, 25],
  [/^\/desk\/(?:[a-z]+\/){1,2}csv$/u, 25],
  [/^\/desk\/attendance\/nights\/[^/]+\/csv$/u, 25],
  // A picture of a month is drawn from a hundred pieces.
  [/^\/desk\/plan\/share\/picture$/u, 25],
  [/^\/desk(?:\/|$)/u, 2],
  [
    /^\/(?:archive|members|schedule|wishes|seats|rules|referrals|feed\.xml|calendar\.ics)(?:\/|$)/u,
    2,
  ],
  [/^\/(?:find|api\/palette)$/u, 1],
]

/** How many points the address costs, with or without a query; 0 is free. */
export function costOf(url: string): number {
  const path = url.split('?', 1)[0] ?? ''
  return COSTS.find(([pattern]) => pattern.test(path))?.[1] ?? 0
}
