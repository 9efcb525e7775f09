import type { Role } from '@/lib/auth/types'
import type { Dice } from './random'
import { CITIES, COMPANIES, GIVEN, LATIN, PEN_NAMES, POSITIONS, SURNAMES } from './words'

export type DemoPerson = {
  readonly displayName: string
  readonly company: string | null
  readonly position: string | null
  readonly city: string | null
  /** What stands in the chat group, in every quality. */
  readonly nickname: string
  /** What the exporter calls this person in the log. */
  readonly label: string
  readonly email: string | null
  readonly roles: readonly Role[]
  /** 0 or 1: the home group. */
  readonly group: number
  readonly namePublic: boolean
}

const MEMBER_COUNT = 480
const FIRST_GROUP = 320

/** Who holds a duty, by number. The first of each is the one the sign-in page offers. */
const DUTIES: readonly (readonly Role[])[] = [
  ['OWNER'],
  ['ORGANISER'],
  ['ORGANISER'],
  ['COORDINATOR'],
  ['COORDINATOR'],
  ['HOST'],
  ['HOST'],
  ['HOST'],
  ['EDITOR'],
  ['EDITOR'],
  ['EDITOR'],
]

export function makePeople(dice: Dice): DemoPerson[] {
  const taken = new Set<string>()
  return Array.from({ length: MEMBER_COUNT }, (_, number) => makePerson(dice, number, taken))
}

function makePerson(dice: Dice, number: number, taken: Set<string>): DemoPerson {
  const displayName = freshName(dice, number, taken)
  const bare = number > 24 && dice.chance(0.05)
  const company = bare ? null : dice.pick(COMPANIES)
  const position = bare ? null : dice.pick(POSITIONS)
  const city = bare || dice.chance(0.3) ? null : dice.pick(CITIES)
  const nickname = makeNickname(dice, number, { displayName, company, position, city })
  return {
    displayName,
    company,
    position,
    city,
    nickname,
    label: makeLabel(dice, { displayName, company, position }, nickname, taken),
    email: number < 60 ? `member${number}@yehua.example` : null,
    roles: DUTIES[number] ?? [],
    group: number < DUTIES.length || number < FIRST_GROUP ? 0 : 1,
    namePublic: number < 24 || !dice.chance(0.08),
  }
}

function freshName(dice: Dice, number: number, taken: Set<string>): string {
  for (;;) {
    const style = number < 24 ? 0 : dice.roll()
    const name =
      style < 0.78
        ? dice.pick(SURNAMES) + dice.pick(GIVEN)
        : style < 0.9
          ? dice.pick(LATIN) + (dice.chance(0.4) ? ` ${dice.pick(SURNAMES)}` : '')
          : dice.pick(PEN_NAMES)
    if (!taken.has(name)) {
      taken.add(name)
      return name
    }
    if (style >= 0.78 && taken.size > 430) {
      const numbered = `${name}${dice.between(2, 99)}`
      if (!taken.has(numbered)) {
        taken.add(numbered)
        return numbered
      }
    }
  }
}

type Parts = {
  displayName: string
  company: string | null
  position: string | null
  city?: string | null
}

/** Most follow 姓名-公司-岗位(-城市); the rest go wrong in the ways people really do. */
function makeNickname(dice: Dice, number: number, parts: Parts): string {
  const { displayName, company, position, city } = parts
  if (company === null || position === null) return displayName
  const right = [displayName, company, position, ...(city == null ? [] : [city])]
  const kind = number < 24 ? 0 : dice.roll()
  if (kind < 0.7) return right.join('-')
  if (kind < 0.76) return right.join('_')
  if (kind < 0.8) return right.join(' ')
  if (kind < 0.83) return right.join('－')
  if (kind < 0.86) return [company, displayName, position].join('-')
  if (kind < 0.88) return `${displayName}-${company}${position}`
  if (kind < 0.94) return [displayName, company, ...(city == null ? [] : [city])].join('-')
  if (kind < 0.97) return `${displayName}-${company}(前)-${position}`
  return displayName
}

/** Exporters keep one label for good: the nickname of some day, a private note, or a bare name. */
function makeLabel(dice: Dice, parts: Parts, nickname: string, taken: Set<string>): string {
  const { displayName, company, position } = parts
  const kind = dice.roll()
  const label =
    kind < 0.55 || company === null
      ? nickname
      : kind < 0.75
        ? displayName
        : kind < 0.9
          ? `${displayName}-${company}${position ?? ''}`
          : `${displayName} ${company}`
  const fresh = taken.has(`label ${label}`) ? `${label}·${taken.size}` : label
  taken.add(`label ${fresh}`)
  return fresh
}
