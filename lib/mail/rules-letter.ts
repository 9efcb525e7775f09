import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { fillText } from '@/lib/texts/rules-template'
import type { TextFacts, Written } from '@/lib/texts/types'
import { escapeHtml } from './rules'
import {
  MAIL_VARIABLES,
  type MailFacts,
  type MailForm,
  type MailVariable,
  type MailWords,
} from './rules-kinds'
import { type OutgoingMail, SECRET_MARK } from './types'

/**
 * A mail in one language, in the app's own words. Where its link must not stay readable, the fact `link` is SECRET_MARK
 * and the caller adds the secret. Pure.
 */
export function letter<V extends MailVariable, A extends V>(
  locale: Locale,
  form: MailForm<V, A>,
  to: string,
  facts: MailFacts<V, A>,
): Omit<OutgoingMail, 'secret'> {
  const words = form.words(locale, facts)
  const { subject, button, after } = words
  const own = { kind: form.kind, locale, facts, button }
  return { to, subject, own, ...composed(own, paragraphsOf(words, linkOf(facts)), after) }
}

/** The same mail in the community's own words. Pure. */
export function inOwnWords(
  { own, subject: appSubject }: Pick<OutgoingMail, 'own' | 'subject'>,
  { subject, body }: Written,
): Pick<OutgoingMail, 'subject' | 'text' | 'html'> {
  const names = MAIL_VARIABLES[own.locale]
  const said = fillText(names, body, own.facts)
    .split(/\n{2,}/u)
    .filter((part) => part !== '')
  const oneLine = fillText(names, subject, own.facts).replace(/\s+/gu, ' ').trim()
  return {
    // Of facts alone, which are empty this time, there would be no subject.
    subject: oneLine === '' ? appSubject : oneLine,
    ...composed(own, said),
  }
}

/** The app's own mail as one text: made of the names of the facts, it can be edited. Pure. */
export function editableWords(words: MailWords, link: string | null): string {
  return paragraphsOf(words, link ?? '').join('\n\n')
}

/** The link has a paragraph of its own where no line says it. */
function paragraphsOf({ lines, after = '' }: MailWords, link: string): string[] {
  const isSaid = link !== '' && lines.some((line) => line.includes(link))
  return [...lines, isSaid ? '' : link, after].filter((part) => part !== '')
}

function composed(
  { locale, facts, button }: OutgoingMail['own'],
  paragraphs: readonly string[],
  small?: string,
): Pick<OutgoingMail, 'text' | 'html'> {
  const [link, community] = [linkOf(facts), String(facts['community'] ?? '')]
  const hasButton = button !== undefined && link !== ''
  return {
    text: `${[...paragraphs, community].filter((part) => part !== '').join('\n\n')}\n`,
    html: mailPage(locale, community, [
      ...paragraphs.map((part) => {
        if (hasButton && part.trim() === link) return linkButton(button, link)
        return part === small ? smallPrint(part) : withLinks(paragraph(part), link)
      }),
      ...(hasButton ? [addressInSmall(link)] : []),
    ]),
  }
}

function linkOf(facts: TextFacts): string {
  return String(facts['link'] ?? '')
}

/**
 * A mail as a page, of the parts below. Mail programs know tables and style attributes and little else.
 * Nothing is loaded from anywhere.
 */
function mailPage(locale: Locale, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;background:#faf8f4;color:#1b1d2a;font:16px/1.75 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<div style="max-width:480px;margin:0 auto">
${parts.join('\n')}
</div></body></html>
`
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
}

function smallPrint(text: string): string {
  return `<p style="margin:0 0 16px;font-size:14px;color:#5b5d66">${escapeHtml(text)}</p>`
}

function linkButton(words: string, address: string): string {
  return `<p style="margin:0 0 24px"><a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#c98a1b;color:#1b1d2a;font-weight:600;text-decoration:none">${escapeHtml(words)}</a></p>`
}

/** The address within a paragraph as a link to it. */
function withLinks(html: string, address: string): string {
  if (address === '' || address === SECRET_MARK) return html
  const shown = escapeHtml(address)
  return html.replaceAll(shown, () => `<a href="${shown}">${shown}</a>`)
}

function addressInSmall(address: string): string {
  return `<p style="margin:0;font-size:14px;color:#5b5d66;word-break:break-all">${escapeHtml(address)}</p>`
}
