import type { Locale } from '@/lib/i18n/locale'
import type { TextForm } from '@/lib/texts/types'

/** Every mail that the app writes. A community can write each in its own words. */
export const MAIL_KINDS = [
  'sign-in',
  'invitation',
  'passkey-added',
  'account-linked',
  'access-ended',
  'address-prove',
  'address-taken',
  'address-changed',
  'address-ended',
  'claim-approved',
  'claim-asked',
  'apply-prove',
  'apply-again',
  'apply-return',
  'apply-member',
  'apply-unvouched',
  'question',
  'waitlisted',
  'application-moved',
  'admitted',
  'declined',
  'thanks',
  'transfer-approved',
  'transfer-declined',
  'group-closed',
  'role-ends',
  'name-reminder',
  'still-here',
  'talk-moved',
  'talk-dated',
  'talk-restored',
  'talk-cancelled',
  'talk-postponed',
  'questions-wait',
  'question-answered',
  'question-wished',
  'interest-reminder',
  'interest-changed',
  'booking-confirmed',
  'booking-declined',
  'speaker-asked',
  'speaker-reminded',
  'standby-asked',
  'standby-found',
  'standby-thanks',
  'asked-withdrawn',
  'asked-unanswered',
  'asked-agreed',
  'asked-replied',
  'ask-answered',
  'offer-thanks',
  'offers-wait',
  'promises-due',
  'talks-vacated',
  'duty-late',
  'duty-passed',
  'duty-taken-over',
  'duty-given-back',
  'duty-can-again',
  'duty-swap-asked',
  'duty-swap-accepted',
  'duty-swap-declined',
  'duty-swap-lapsed',
  'seats-open',
  'corrections',
  'role-ends-owners',
  'test',
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** What a mail can say, and how each fact is called in a text, by its language. */
export const MAIL_VARIABLES = {
  zh: {
    name: '称呼',
    community: '社群',
    link: '链接',
    minutes: '分钟',
    days: '天数',
    until: '截止',
    day: '日期',
    group: '群',
    newGroup: '新群',
    reason: '原因',
    question: '问题',
    answer: '答复',
    newcomer: '新成员',
    provider: '账号',
    device: '设备',
    ended: '收回',
    nickname: '昵称',
    finding: '不符之处',
    format: '格式',
    topic: '主题',
    from: '原时间',
    when: '时间',
    number: '数目',
    list: '名单',
    note: '留言',
    member: '成员',
    role: '职责',
  },
  en: {
    name: 'name',
    community: 'community',
    link: 'link',
    minutes: 'minutes',
    days: 'days',
    until: 'until',
    day: 'day',
    group: 'group',
    newGroup: 'new group',
    reason: 'reason',
    question: 'question',
    answer: 'answer',
    newcomer: 'newcomer',
    provider: 'account',
    device: 'device',
    ended: 'what ended',
    nickname: 'nickname',
    finding: 'finding',
    format: 'form',
    topic: 'topic',
    from: 'time before',
    when: 'time',
    number: 'how many',
    list: 'list',
    note: 'note',
    member: 'member',
    role: 'role',
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>
export type MailVariable = keyof (typeof MAIL_VARIABLES)['zh']

/** A mail program shows so much of a subject in its list. */
export const MAX_SUBJECT = 120

/** What a mail of the form can and must say; a subject opens nothing and is one line. Pure. */
export function mailTextForm(
  locale: Locale,
  { variables, required, mayBeAbsent }: AnyMailForm,
): TextForm {
  const names: Readonly<Record<string, string>> = MAIL_VARIABLES[locale]
  return {
    names: Object.fromEntries(variables.map((one) => [one, names[one] ?? one])),
    mayBeAbsent: new Set(mayBeAbsent),
    required,
    subject: { max: MAX_SUBJECT, barred: new Set([...mayBeAbsent, 'link', 'list']) },
  }
}

/** The facts of a mail, some of which may be absent: `link` is what its button opens, or an address to copy. */
export type MailFacts<V extends MailVariable = MailVariable, A extends V = never> = Readonly<
  Record<Exclude<V, A>, string> & Record<A, string | null>
>

/** What a mail says. Between lines and `after` stands the link, as a button where it has words for one. */
export type MailWords = {
  readonly subject: string
  /** A paragraph each. */
  readonly lines: readonly string[]
  readonly button?: string
  /** Said in small below the button. */
  readonly after?: string
}

/**
 * A mail as its room has it. The words are made of strings alone, so that the same words made of the names of the facts
 * are a text that can be edited.
 */
export type MailForm<V extends MailVariable = MailVariable, A extends V = never> = {
  readonly kind: MailKind
  readonly variables: readonly V[]
  /** What a text in the community's own words must say, too. */
  readonly required: readonly V[]
  /** Facts that may be null. */
  readonly mayBeAbsent: readonly A[]
  readonly words: (locale: Locale, facts: MailFacts<V, A>) => MailWords
}

/** Names the facts of a mail by its list of variables. */
export function mailForm<const V extends MailVariable, const A extends V>(
  form: MailForm<V, A>,
): MailForm<V, A> {
  return form
}

/** Any mail, as it is listed: with all facts there. */
export type AnyMailForm = Omit<MailForm, 'mayBeAbsent'> & {
  readonly mayBeAbsent: readonly MailVariable[]
}
