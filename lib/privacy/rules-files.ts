import { createTranslator } from 'use-intl/core'
import { zoneName } from '@/lib/i18n/dates'
import { LANGUAGE_TAG, type Locale } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { escapeHtml } from '@/lib/mail/rules'
import { cellsIn, momentIn, plain } from './rules-cells'
import type { ExportedSection } from './types'

/** `at` as an instant in ISO 8601. */
export type ExportHead = { readonly name: string; readonly community: string; readonly at: string }

/** One object: `exportedAt`, `community`, `name`, and a list of rows for each section. */
export async function* jsonOf(head: ExportHead, sections: readonly ExportedSection[]) {
  const { name, community, at } = head
  yield `{"exportedAt":${JSON.stringify(at)},"community":${JSON.stringify(community)},"name":${JSON.stringify(name)}`
  for (const section of sections) {
    yield `,\n${JSON.stringify(section.name)}:[`
    let first = true
    for await (const row of section.rows) {
      yield (first ? '\n' : ',\n') + JSON.stringify(row, plain)
      first = false
    }
    yield ']'
  }
  yield '}\n'
}

/** A self-contained page in the reader's language: no script, nothing loaded, no code of ours. */
export async function* htmlOf(
  locale: Locale,
  timeZone: string,
  head: ExportHead,
  sections: readonly ExportedSection[],
) {
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'privacy' })
  const word = t as unknown as (key: string) => string
  const cell = cellsIn(locale, timeZone)
  const title = t('fileTitle', { name: head.name })
  const at = `${momentIn(locale, timeZone)(new Date(head.at))} (${zoneName(locale, timeZone)})`
  yield `<!doctype html>\n<html lang="${LANGUAGE_TAG[locale]}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>
<h1>${escapeHtml(title)}</h1><p>${escapeHtml(t('fileIntro', { community: head.community, at }))}</p>\n`
  for (const section of sections) {
    yield `<h2>${escapeHtml(word(`sections.${section.name}`))}</h2>\n`
    let any = false
    for await (const row of section.rows) {
      if (!any) {
        const heads = section.columns.map(
          (column) => `<th>${escapeHtml(word(`columns.${column}`))}</th>`,
        )
        yield `<div><table><thead><tr>${heads.join('')}</tr></thead><tbody>\n`
      }
      any = true
      const cells = section.columns.map(
        (column) => `<td>${escapeHtml(cell(section, column, row[column]))}</td>`,
      )
      yield `<tr>${cells.join('')}</tr>\n`
    }
    yield any ? '</tbody></table></div>\n' : `<p>${escapeHtml(t('fileEmpty'))}</p>\n`
  }
  yield '</body></html>\n'
}

const STYLE =
  'body{font:16px/1.75 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}' +
  'div{overflow-x:auto}table{border-collapse:collapse;font-size:.875rem}th,td{text-align:start;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #8884;white-space:pre-wrap}'
