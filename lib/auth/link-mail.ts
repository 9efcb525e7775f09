import { createTranslator } from 'use-intl/core'
import { isLocale, LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { escapeHtml } from '@/lib/mail/rules'
import { SECRET_MARK, type OutgoingMail } from '@/lib/mail/types'
import { EMAIL_LINK_MINUTES } from './rules-links'

type Words = { readonly to: string; readonly name: string; readonly community: string }

/** The sign-in mail in one language. The link stands in it as the secret. Pure. */
export function linkMail(
  locale: Locale,
  { to, name, community }: Words,
): Omit<OutgoingMail, 'secret'> {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'mail.signIn' })
  const facts = { name, community, minutes: EMAIL_LINK_MINUTES }
  const lines = {
    greeting: t('greeting', facts),
    button: t('button'),
    how: t('how', facts),
    ignore: t('ignore'),
  }
  const text = [lines.greeting, lines.how, SECRET_MARK, lines.ignore, community].join('\n\n')
  return {
    to,
    subject: t('subject', facts),
    text: `${text}\n`,
    html: page(locale, community, lines),
  }
}

/** Mail programs know tables and style attributes and little else. Nothing is loaded from anywhere. */
function page(
  locale: Locale,
  community: string,
  lines: Record<'greeting' | 'button' | 'how' | 'ignore', string>,
) {
  const p = (text: string, style = '') =>
    `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(community)}</title></head>
<body style="margin:0;padding:24px;background:#faf8f4;color:#1b1d2a;font:16px/1.75 -apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif">
<div style="max-width:480px;margin:0 auto">
${p(lines.greeting)}
${p(lines.how)}
<p style="margin:0 0 24px"><a href="${SECRET_MARK}" style="display:inline-block;padding:10px 20px;border-radius:8px;background:#c98a1b;color:#1b1d2a;font-weight:600;text-decoration:none">${escapeHtml(lines.button)}</a></p>
${p(lines.ignore, 'font-size:14px;color:#5b5d66')}
<p style="margin:0;font-size:14px;color:#5b5d66;word-break:break-all">${SECRET_MARK}</p>
</div></body></html>
`
}

/** The member's own language, else that of the page on which the link was asked for. */
export function mailLocale(member: string | null, page: Locale): Locale {
  return isLocale(member) ? member : page
}
