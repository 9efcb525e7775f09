import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { escapeHtml } from './rules'
import { SECRET_MARK, type OutgoingMail } from './types'

export type Letter = {
  readonly to: string
  readonly subject: string
  /** What is said, a paragraph each. */
  readonly lines: readonly string[]
  /** The words on the button that opens the secret; without it the mail holds none. */
  readonly button?: string
  /** Said in small below the button. */
  readonly after?: string
  readonly community: string
}

/** A mail in one language, as text and as a page. With a button, its address is the secret. Pure. */
export function letter(
  locale: Locale,
  { to, subject, lines, button, after, community }: Letter,
): Omit<OutgoingMail, 'secret'> {
  const parts = [...lines, button === undefined ? '' : SECRET_MARK, after ?? '', community]
  const text = parts.filter((part) => part !== '').join('\n\n')
  return {
    to,
    subject,
    text: `${text}\n`,
    html: mailPage(locale, community, [
      ...lines.map(paragraph),
      ...(button === undefined ? [] : [linkButton(button, SECRET_MARK)]),
      ...(after === undefined ? [] : [smallPrint(after)]),
      ...(button === undefined ? [] : [ADDRESS]),
    ]),
  }
}

/**
 * A mail as a page, of the parts below. Mail programs know tables and style attributes and little else.
 * Nothing is loaded from anywhere.
 */
export function mailPage(locale: Locale, title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title></head>
<body style="margin:0;padding:24px;background:#faf8f4;color:#1b1d2a;font:16px/1.75 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<div style="max-width:480px;margin:0 auto">
${parts.join('\n')}
</div></body></html>
`
}

export function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`
}

export function smallPrint(text: string): string {
  return `<p style="margin:0 0 16px;font-size:14px;color:#5b5d66">${escapeHtml(text)}</p>`
}

export function linkButton(words: string, address: string): string {
  return `<p style="margin:0 0 24px"><a href="${escapeHtml(address)}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#c98a1b;color:#1b1d2a;font-weight:600;text-decoration:none">${escapeHtml(words)}</a></p>`
}

const ADDRESS = `<p style="margin:0;font-size:14px;color:#5b5d66;word-break:break-all">${SECRET_MARK}</p>`
