/** What closing a group would meet, in numbers. */
export type ClosingFacts = {
  /** At home there. */
  readonly members: number
  /** Of them, with duties: they are moved one by one. */
  readonly withDuties: number
  /** From another group, with a second seat there. */
  readonly guests: number
  /** Applications that no decision ended. */
  readonly waiting: number
  /** Admitted, and not informed yet. */
  readonly admitted: number
  /** Members who asked to move there. */
  readonly moves: number
  /** Links of members that lead there. */
  readonly links: number
  /** Talks planned ahead. */
  readonly planned: number
}

export type ClosingView = {
  readonly group: {
    readonly id: string
    readonly name: string
    readonly isOpen: boolean
    readonly kind: 'HOME' | 'SIDE'
  }
  readonly facts: ClosingFacts
  /** Where applicants and members can go: the other groups that are open and a home, with their free seats. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly free: number }[]
}
