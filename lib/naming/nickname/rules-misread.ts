import { piecesOf } from '@/lib/naming/knowledge/rules-pieces'
import type {
  Finding,
  Knowledge,
  NicknameTemplate,
  PartName,
  Parts,
  Taught,
} from '@/lib/naming/types'
import { judge, knowledgeWith } from './rules'

type Entry = Taught[number]

/** In which part of the knowledge a text of the kind is kept. */
const PART_OF = { NAME: 'name', COMPANY: 'company', ROLE: 'role', CITY: 'city' } as const

/**
 * What one tap teaches when an organiser says that a nickname was read wrongly: the word that was most likely
 * taken for another part. Null where the app has no such word to offer, or knowing it would change nothing: the
 * organiser then takes the nickname apart. A guess asks by itself, and is not asked about here.
 */
export function misreadOf(
  finding: Finding,
  template: NicknameTemplate,
  knowledge: Knowledge,
): Entry | null {
  if (finding.verdict === 'compliant' || finding.guess !== null) return null
  const changes = (one: Entry) =>
    isOther(finding, judge(finding.nickname, template, knowing(knowledge, one)))
  return suspected(finding, template).find(changes) ?? null
}

function suspected(finding: Finding, template: NicknameTemplate): Entry[] {
  const { nickname, parts, missing, suggestion } = finding
  if (suggestion !== null) {
    return [...firstAsName(nickname, parts), ...wholeCompany(nickname, parts)]
  }
  const { name, company } = parts
  if (missing.includes('company')) return entry('COMPANY', name)
  if (missing.includes('role')) return entry('ROLE', company)
  if (missing.includes('name')) return entry('NAME', company)
  // Unreadable: where the rule has the company, there one may stand that the app does not know.
  const place = template.parts.findIndex(({ part }) => part === 'company')
  return entry('COMPANY', piecesOf(finding, template)[place]?.text ?? null)
}

/** A company first is put behind the name; perhaps it is the name. */
function firstAsName(nickname: string, parts: Parts): Entry[] {
  const { name, company } = parts
  if (name === null || company === null) return []
  return nickname.indexOf(company) < nickname.indexOf(name) ? entry('NAME', company) : []
}

/** What was cut in two may be one company. */
function wholeCompany(nickname: string, { company, role }: Parts): Entry[] {
  if (company === null || role === null) return []
  const whole = `${company}${role}`
  return nickname.includes(whole) ? entry('COMPANY', whole) : []
}

function entry(kind: Entry['kind'], text: string | null): Entry[] {
  return text === null ? [] : [{ kind, text }]
}

function knowing(knowledge: Knowledge, one: Entry): Knowledge {
  const part: PartName = PART_OF[one.kind]
  return { ...knowledge, [part]: new Set([...knowledge[part], ...knowledgeWith([one])[part]]) }
}

function isOther(before: Finding, after: Finding): boolean {
  const of = ({ verdict, parts, suggestion }: Finding) =>
    JSON.stringify([verdict, parts, suggestion])
  return of(before) !== of(after)
}
