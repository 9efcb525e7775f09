import type { CommandFixtures } from './commands/fixtures'
import { fieldNames } from './posts'

const fields = fieldNames()

/** What every field of the app's forms may hold, of records that are not the sender's. */
export function typedValues(fixtures: CommandFixtures): Record<string, string> {
  return Object.fromEntries(fields.map((name) => [name, valueOf(fixtures, name)]))
}

/** Every field filled with what hung one pattern or another, together about as long as a body may be. */
export function monstrousValues(): Record<string, string> {
  const bytes = BODY / fields.length
  const value = (at: number) => {
    const piece = MONSTERS[at % MONSTERS.length] ?? ''
    return piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)))
  }
  return Object.fromEntries(fields.map((name, at) => [name, `A/${value(at)}`]))
}

/** A megabyte less than Next reads of an action: names and heads of the parts come to it. */
const BODY = 5 * 1024 ** 2
const MONSTERS = ['A+', ' ', 'a@a.', '1-', 'aA', '——']

/** Of a record that is not the sender's where the name asks for one; else what such a field holds. */
export function valueOf(fixtures: CommandFixtures, name: string): string {
  const { memberId, groupId, nightId, talkId, checkInId, applicationId } = fixtures
  const ids = { memberId, groupId, nightId, talkId, checkInId, applicationId, id: memberId }
  const known: Record<string, string> = { ...ids, ...WORDS, group: groupId, toGroupId: groupId }
  if (known[name] !== undefined) return known[name]
  if (name.endsWith('Id') || name === 'member') return memberId
  if (/^(?:date|from|until)$|On$|From$|^effective/u.test(name)) return fixtures.free.toString()
  if (/^(?:starts|ends|questions|checkIn\w+)$/u.test(name)) return '20:00'
  return NUMBER.test(name) ? '3' : '随手一填'
}

const NUMBER =
  /Days$|Max$|Points$|Limit$|^(?:amount|buffer|capacity|companyMany|minutes|quota|round|seats|size|talkEarns|version|revision)$/u

const WORDS: Readonly<Record<string, string>> = {
  acknowledged: 'on',
  another: 'on',
  archiveAs: 'ROLE',
  approve: 'yes',
  choice: 'KEEP',
  confirm: 'on',
  email: 'zhi@elsewhere.example',
  kind: 'REAL_NAME',
  locale: 'zh',
  mode: 'LIVE',
  other: '',
  readsRight: 'on',
  role: 'EDITOR',
  separator: '-',
  status: 'held',
  timeZone: 'Asia/Shanghai',
  to: 'TALK',
  visibility: 'MEMBERS',
  website: '',
}
