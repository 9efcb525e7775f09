import type { GroupView } from '@/lib/nights/types'
import type { Temporal } from 'temporal-polyfill'

/** What stands of a member at an evening: present on time, late, caught up, absent, or none of theirs. */
export type Mark = 'O' | 'L' | 'C' | '-' | ' '

/** An evening of the grid. Days are `YYYY-MM-DD`: all of it travels to the browser. */
export type GridEvening = {
  readonly id: string
  readonly date: string
  readonly groupId: string
  readonly topic: string | null
  /** Of everybody, those who left since included. Present holds the late ones. */
  readonly present: number
  readonly late: number
  readonly caughtUp: number
}

export type GridMember = {
  readonly id: string
  readonly name: string
  readonly groupId: string
  readonly company: string | null
  /** The day on which they joined. */
  readonly joined: string
  /** A mark for each evening. */
  readonly marks: string
}

/** Evenings, the first first, and the members who are here, by name. */
export type Matrix = {
  readonly evenings: readonly GridEvening[]
  readonly members: readonly GridMember[]
}

/** What the desk is shown of a span: the matrix, the groups there are, and its days. */
export type CommunityAttendance = Matrix & {
  readonly groups: readonly GroupView[]
  readonly from: Temporal.PlainDate
  readonly today: Temporal.PlainDate
}

/** Evenings together, and how many were there at one of them. */
export type Figure = {
  /** A Monday, a weekday from 1, a group's id, a company, a month. */
  readonly key: string
  readonly evenings: number
  readonly present: number
  readonly late: number
  readonly caughtUp: number
}

/** Members of a group or a company, and how they come. */
export type Part = {
  readonly key: string
  readonly members: number
  /** Were at one evening at least. */
  readonly came: number
  /** Of the evenings that were theirs, the share at which they were; null without any. */
  readonly share: number | null
}

/** Members who joined in a month, and their first thirty days. */
export type Cohort = {
  readonly month: string
  readonly joined: number
  /** Of those, whose first thirty days are not over. */
  readonly running: number
  readonly came: number
  /** Evenings at which one of them was, on average. */
  readonly evenings: number
}
