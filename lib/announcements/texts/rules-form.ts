import type { Locale } from '@/lib/i18n/locale'
import type { AnnouncementFacts, AnnouncementKind } from '@/lib/announcements/types'
import type { TextForm } from '@/lib/texts/types'

/** A fact that a text can name. */
type Variable = keyof AnnouncementFacts

/** How each fact is called in a text, by the language that the text is written in. */
export const VARIABLES: Readonly<Record<Locale, Readonly<Record<Variable, string>>>> = {
  zh: {
    day: '日期',
    topic: '主题',
    speaker: '讲者',
    host: '主持',
    coordinator: '排期',
    editor: '整理',
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
    day: 'day',
    topic: 'topic',
    speaker: 'speaker',
    host: 'host',
    coordinator: 'coordinator',
    editor: 'editor',
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
  'coordinator',
  'editor',
  'minutes',
  'reason',
  'toDate',
])

/** What a text of each kind must say: without it a member cannot do what the text asks for. */
const REQUIRED: Readonly<Record<AnnouncementKind, readonly Variable[]>> = {
  PREVIEW: ['topic', 'starts', 'link'],
  CHECK_IN: ['closes', 'link'],
  CLOSING: ['link'],
  WAIT: ['starts', 'link'],
  START: [],
  SUPPLEMENT: [],
  QUESTIONS: [],
  DISCUSSION: [],
  THANKS: ['link'],
  CANCELLED: ['topic'],
  MOVED: ['topic', 'link'],
  FOUND: ['day', 'topic', 'link'],
  CREDIT: ['day'],
}

/** What a text to paste of a kind can and must say. */
export function pastedForm(locale: Locale, kind: AnnouncementKind): TextForm {
  return { names: VARIABLES[locale], mayBeAbsent: MAY_BE_ABSENT, required: REQUIRED[kind] }
}
