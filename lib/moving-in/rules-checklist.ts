/** What is known of the community, for the list of what an owner sets up first. */
export type SetupFacts = {
  readonly about: boolean
  readonly groups: number
  readonly members: number
  readonly inside: number
  readonly sources: number
  readonly claimsOpen: boolean
  /** Open groups whose week was published, and not left as the app lays it out first. */
  readonly weeks: number
  readonly planned: number
  readonly sendsMail: boolean
  /** Whether a backup was ever made, as far as the app knows; null for who can neither make nor note one. */
  readonly backedUp: boolean | null
}

export type Step =
  | 'community'
  | 'groups'
  | 'week'
  | 'people'
  | 'log'
  | 'claims'
  | 'plan'
  | 'mail'
  | 'backup'

/** Where each step is done. */
export const STEP_PAGES: Readonly<Record<Step, string>> = {
  community: '/desk/settings/community',
  groups: '/desk/groups',
  week: '/desk/settings/evenings',
  people: '/desk/rosters',
  log: '/desk/import',
  claims: '/desk/moving-in/claims',
  plan: '/desk/plan',
  mail: '/desk/moving-in/mail',
  backup: '/desk/settings/backups',
}

/** The steps that the viewer can do, in the order in which they build on each other, and whether each is done. Pure. */
export function checklist(facts: SetupFacts): readonly { readonly step: Step; done: boolean }[] {
  return [
    { step: 'community', done: facts.about },
    { step: 'groups', done: facts.groups > 0 },
    // An evening on the plan says that the week suits, published or not.
    { step: 'week', done: facts.weeks > 0 || facts.planned > 0 },
    // The first member is who set the community up.
    { step: 'people', done: facts.members > 1 },
    { step: 'log', done: facts.sources > 0 },
    { step: 'mail', done: facts.sendsMail },
    {
      step: 'claims',
      done: facts.claimsOpen || (facts.members > 1 && facts.inside * 2 > facts.members),
    },
    { step: 'plan', done: facts.planned > 0 },
    ...(facts.backedUp === null ? [] : [{ step: 'backup', done: facts.backedUp } as const]),
  ]
}
