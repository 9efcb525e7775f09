import type { Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { fillText, namedText } from './rules-template'
import type { TextForm } from './types'

/** A chat program shows so much of a message without folding it. */
export const MAX_TEXT = 1000

/** Every text to paste that is not of an evening. A community can write each in its own words. */
export const PASTED_KINDS = [
  'CLAIM',
  'REMIND_CLAIM',
  'REMIND_SIGN_IN',
  'PERSONAL_LINK',
  'WELCOME',
  'REFERRAL',
  'VOUCH',
  'NAMES',
  'STILL_HERE',
  'REVIEW_DRAW',
  'ATTENDANCE',
  'ASK',
  'SPEAKER_DRAW',
  'SPEAKER_LIST',
  'SPEAKER_DRAWN',
  'SPEAKER_TAKEN',
  'CONFIRM',
  'PLAN',
] as const
export type PastedKind = (typeof PASTED_KINDS)[number]

/** What such a text can say, and how each fact is called in it, by its language. */
export const PASTED_VARIABLES = {
  zh: {
    community: '社群',
    group: '群',
    name: '称呼',
    nickname: '昵称',
    company: '公司',
    position: '岗位',
    referrer: '推荐人',
    count: '人数',
    late: '迟到',
    caughtUp: '补签',
    seats: '名额',
    commitment: '承诺',
    digest: '摘要',
    day: '日期',
    until: '截止',
    topic: '主题',
    format: '格式',
    list: '名单',
    heading: '标题',
    period: '时段',
    evenings: '夜晚',
    zone: '时区',
    link: '链接',
  },
  en: {
    community: 'community',
    group: 'group',
    name: 'name',
    nickname: 'nickname',
    company: 'company',
    position: 'position',
    referrer: 'referrer',
    count: 'count',
    late: 'late',
    caughtUp: 'caughtUp',
    seats: 'seats',
    commitment: 'commitment',
    digest: 'digest',
    day: 'day',
    until: 'until',
    topic: 'topic',
    format: 'form',
    list: 'list',
    heading: 'heading',
    period: 'period',
    evenings: 'evenings',
    zone: 'zone',
    link: 'link',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>
export type PastedVariable = keyof (typeof PASTED_VARIABLES)['zh']

/** A text to paste as its room has it. */
export type PastedForm<V extends PastedVariable = PastedVariable, A extends V = never> = {
  readonly kind: PastedKind
  readonly variables: readonly V[]
  /** What a text in the community's own words must say, too. */
  readonly required: readonly V[]
  /** Facts that may be null: a line that names one of them is left out then. */
  readonly mayBeAbsent: readonly A[]
  /** Characters that a text in own words may have. */
  readonly max?: number
}

/** Names the facts of a text by its list of variables. */
export function pastedForm<const V extends PastedVariable, const A extends V>(
  form: PastedForm<V, A>,
): PastedForm<V, A> {
  return form
}

/** Any text to paste, as it is listed. */
export type AnyPastedForm = Omit<PastedForm, 'mayBeAbsent'> & {
  readonly mayBeAbsent: readonly PastedVariable[]
}

export type PastedFacts<V extends PastedVariable, A extends V = never> = Readonly<
  Record<Exclude<V, A>, string | number> & Record<A, string | number | null>
>

/** What a text of the form can and must say. Pure. */
export function pastedTextForm(
  locale: Locale,
  { variables, required, mayBeAbsent }: AnyPastedForm,
): TextForm {
  const names = PASTED_VARIABLES[locale]
  return {
    names: Object.fromEntries(variables.map((one) => [one, names[one]])),
    mayBeAbsent: new Set(mayBeAbsent),
    required,
  }
}

/** The app's own text as one that can be edited. Pure. */
export function startPasted(locale: Locale, kind: PastedKind): string {
  return namedText(PASTED_VARIABLES[locale], messagesOf(locale).announcements.pasted[kind])
}

/** The text with its facts: in the community's own words, or in the app's where `body` is null. Pure. */
export function pastedText<V extends PastedVariable, A extends V>(
  locale: Locale,
  form: PastedForm<V, A>,
  body: string | null,
  facts: PastedFacts<V, A>,
): string {
  return fillText(PASTED_VARIABLES[locale], body ?? startPasted(locale, form.kind), facts)
}
