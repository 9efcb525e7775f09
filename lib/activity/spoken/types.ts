/** An export label that has spoken, with local wall-clock times in the community's zone. */
export type Spoken = {
  readonly label: string
  readonly messages: number
  /** `YYYY-MM-DDTHH:MM:SS` */
  readonly first: string
  readonly last: string
}

/** Who had spoken by a moment, without the exporter, whose label `我` is not a name. */
export type SpokenBy = {
  /** Local wall clock; null for the whole log. */
  readonly until: string | null
  /** Distinct labels besides the owner's. */
  readonly labels: number
  readonly ownerSpoke: boolean
  /** Most messages first. */
  readonly people: readonly Spoken[]
}
