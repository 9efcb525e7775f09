import type { Locale } from '@/lib/i18n/locale'
import type { AnnouncementFacts, AnnouncementKind } from '@/lib/announcements/types'

/** A fact that a text can name. */
export type Variable = keyof AnnouncementFacts

/** How each fact is called in a text, by the language that the text is written in. */
export const VARIABLES: Readonly<Record<Locale, Readonly<Record<Variable, string>>>> = {
  zh: {
    topic: '主题',
    speaker: '讲者',
    host: '主持',
    opens: '签到开始',
    closes: '签到截止',
    starts: '开始',
    questions: '提问',
    zone: '时区',
    minutes: '分钟',
    count: '人数',
    reason: '原因',
    toDate: '新日期',
    link: '链接',
  },
  en: {
    topic: 'topic',
    speaker: 'speaker',
    host: 'host',
    opens: 'check-in opens',
    closes: 'check-in closes',
    starts: 'start',
    questions: 'questions',
    zone: 'zone',
    minutes: 'minutes',
    count: 'count',
    reason: 'reason',
    toDate: 'new date',
    link: 'link',
  },
}

/** Facts that an evening may not have: a line that names one of them is left out then. */
const MAY_BE_ABSENT: ReadonlySet<Variable> = new Set([
  'speaker',
  'host',
  'minutes',
  'reason',
  'toDate',
])

/** What a text of each kind must say: without it a member cannot do what the text asks for. */
const REQUIRED: Readonly<Record<AnnouncementKind, readonly Variable[]>> = {
  PREVIEW: ['topic', 'starts', 'link'],
  CHECK_IN: ['closes', 'link'],
  CLOSING: ['link'],
  START: [],
  SUPPLEMENT: [],
  QUESTIONS: [],
  DISCUSSION: [],
  THANKS: ['link'],
  CANCELLED: ['topic'],
  MOVED: ['topic', 'link'],
}

/** What is wrong with a text; `name` as it stands in the text. */
export type TextFault =
  | { readonly code: 'TEXT_UNKNOWN_VARIABLE'; readonly name: string }
  | { readonly code: 'TEXT_LACKS'; readonly name: string }
  | { readonly code: 'TEXT_LINE_VANISHES'; readonly name: string; readonly other: string }

export const BRACES = /\{([^{}\n]*)\}/gu

/**
 * Why a text cannot be kept, or null: it names what is no fact, does not say what it must, or says it on a line that is
 * left out when another fact of that line is absent. Pure.
 */
export function faultOf(locale: Locale, kind: AnnouncementKind, body: string): TextFault | null {
  const words = VARIABLES[locale]
  const lines = body.split('\n').map((line) => variablesIn(locale, line))
  const unknown = lines.flatMap(({ unknown: names }) => names)[0]
  if (unknown !== undefined) return { code: 'TEXT_UNKNOWN_VARIABLE', name: unknown }
  for (const needed of REQUIRED[kind]) {
    const saying = lines.filter(({ known }) => known.includes(needed))
    if (saying.length === 0) return { code: 'TEXT_LACKS', name: words[needed] }
    const stays = saying.some(({ known }) => !known.some((one) => MAY_BE_ABSENT.has(one)))
    const beside = saying[0]?.known.find((one) => MAY_BE_ABSENT.has(one))
    if (!stays && beside !== undefined) {
      return { code: 'TEXT_LINE_VANISHES', name: words[needed], other: words[beside] }
    }
  }
  return null
}

/** The text with the facts of an evening in it; lines whose fact is absent are left out. Pure. */
export function fillText(locale: Locale, body: string, facts: AnnouncementFacts): string {
  const byName = namesOf(locale)
  const said = body
    .split('\n')
    .filter((line) => variablesIn(locale, line).known.every((one) => facts[one] !== null))
    .map((line) =>
      line
        .replaceAll(BRACES, (whole, name: string) => {
          const variable = byName.get(name.trim())
          return variable === undefined ? whole : String(facts[variable])
        })
        .trimEnd(),
    )
  return said.join('\n').trim()
}

function variablesIn(
  locale: Locale,
  line: string,
): { readonly known: readonly Variable[]; readonly unknown: readonly string[] } {
  const byName = namesOf(locale)
  const known: Variable[] = []
  const unknown: string[] = []
  const rest = line.replaceAll(BRACES, (whole, name: string) => {
    const variable = byName.get(name.trim())
    if (variable === undefined) unknown.push(whole)
    else known.push(variable)
    return ''
  })
  const brace = /[{}]/u.exec(rest)
  if (brace !== null) unknown.push(brace[0])
  return { known, unknown }
}

function namesOf(locale: Locale): ReadonlyMap<string, Variable> {
  return new Map(
    (Object.entries(VARIABLES[locale]) as [Variable, string][]).map(([variable, name]) => [
      name,
      variable,
    ]),
  )
}
