import { fold } from '@/lib/search/fold'
import { simplified } from '@/lib/search/fold-text'
import { understand, type Understood } from './rules-understand'
import { doubtOf } from './rules-doubt'
import { reasonsOf, warningsOf } from './rules-remarks'
import { composeNickname } from '@/lib/naming/rules/rules-template'
import type {
  Finding,
  Knowledge,
  PartName,
  Parts,
  Taught,
  NicknameTemplate,
  VerdictName,
} from '@/lib/naming/types'

/** 姓名-公司-岗位(-城市), in the 16 characters that the chat program gives a group nickname. */
export const DEFAULT_NICKNAME_TEMPLATE: NicknameTemplate = {
  parts: [
    { part: 'name', required: true },
    { part: 'company', required: true },
    { part: 'role', required: true },
    { part: 'city', required: false },
  ],
  separator: '-',
  longest: 16,
}

/**
 * What the rule says of a nickname, and why. Answers for any text at all. To have been taught a company
 * never makes a nickname worse that is compliant without it: a person may have the same name as a company.
 */
export function judge(nickname: string, template: NicknameTemplate, knowledge: Knowledge): Finding {
  const finding = judgeWith(nickname, template, knowledge)
  if (finding.verdict === 'compliant') return finding
  for (const company of fewerCompanies(nickname, knowledge.company)) {
    const plainly = judgeWith(nickname, template, { ...knowledge, company })
    if (plainly.verdict === 'compliant') return plainly
  }
  return finding
}

function judgeWith(nickname: string, template: NicknameTemplate, knowledge: Knowledge): Finding {
  const finding = judgeOnce(nickname, template, knowledge)
  const offered = finding.suggestion ?? finding.guess?.text ?? null
  if (finding.verdict !== 'fixable' || offered === null) return finding
  // A suggestion that is adopted must be accepted.
  const again = judgeOnce(offered, template, knowledge)
  return again.verdict === 'compliant' ? finding : unclear(finding)
}

/** It can be read in more than one way: only its owner can say which one is right. */
function unclear(finding: Finding): Finding {
  return {
    ...finding,
    verdict: 'unreadable',
    parts: NO_PARTS,
    missing: [],
    reasons: [{ code: 'AMBIGUOUS', facts: {} }],
    suggestion: null,
    guess: null,
  }
}

const NO_PARTS: Parts = { name: null, company: null, role: null, city: null }
const MAX_COMPANIES = 4

/** All proper subsets of those taught companies that occur in the nickname. */
function fewerCompanies(nickname: string, taught: ReadonlySet<string>): ReadonlySet<string>[] {
  if (taught.size === 0) return []
  const text = simplified(fold(nickname))
  const found = [...taught].filter((one) => text.includes(one)).slice(0, MAX_COMPANIES)
  return Array.from(
    { length: 2 ** found.length - 1 },
    (_, subset) => new Set(found.filter((_one, bit) => (subset & (1 << bit)) !== 0)),
  )
}

function judgeOnce(nickname: string, template: NicknameTemplate, knowledge: Knowledge): Finding {
  const read = understand(nickname, template, knowledge)
  const missing = missingOf(read.parts, template)
  const suggestion = composeNickname(read.parts, template)
  const verdict = verdictOf(read, template, missing)
  const readable = verdict !== 'unreadable'
  const doubt = verdict === 'fixable' ? doubtOf(read, template) : null
  return {
    nickname,
    verdict,
    parts: readable ? read.parts : NO_PARTS,
    missing: readable ? missing : [],
    warnings: warningsOf(read, template, verdict, suggestion),
    reasons: reasonsOf(read, template, verdict, missing),
    suggestion: verdict === 'fixable' && doubt === null ? suggestion : null,
    guess: doubt === null ? null : { text: suggestion, ...doubt },
  }
}

/** The general knowledge with what organisers taught, as they spell it and in simplified characters. */
export function knowledgeWith(taught: Taught): Knowledge {
  const of = (kind: Taught[number]['kind']) =>
    new Set(
      taught
        .filter((one) => one.kind === kind)
        .map(({ text }) => fold(text).trim())
        .flatMap((text) => [text, simplified(text)]),
    )
  return { name: of('NAME'), company: of('COMPANY'), role: of('ROLE'), city: of('CITY') }
}

function missingOf(parts: Parts, template: NicknameTemplate): PartName[] {
  return template.parts
    .filter(({ part, required }) => required && parts[part] === null)
    .map(({ part }) => part)
}

function verdictOf(
  read: Understood,
  template: NicknameTemplate,
  missing: readonly PartName[],
): VerdictName {
  const required = template.parts.filter((one) => one.required).length
  const { choices } = read
  if (choices.length < Math.min(2, Math.max(1, required))) return 'unreadable'
  if (choices.length > 1 && read.lone) return 'unreadable'
  if (choices.length > 2 && !read.evident) return 'unreadable'
  if (missing.length > 0) return 'incomplete'
  return isAsAsked(read, template) ? 'compliant' : 'fixable'
}

/** In order, separated exactly as the rule says, nothing left over, nothing glued or wide. */
function isAsAsked(read: Understood, template: NicknameTemplate): boolean {
  const order = template.parts.map(({ part }) => part)
  let at = 0
  let last = -1
  for (const { part, from, to } of read.choices) {
    const place = order.indexOf(part)
    if (from !== at || place <= last) return false
    if (from > 0 && read.gaps[from]?.exact !== true) return false
    last = place
    at = to
  }
  const { widened, turned } = read.cleaned
  return at === read.pieces.length && read.edges === '' && !widened && !turned
}
