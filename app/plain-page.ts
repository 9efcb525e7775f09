import { answerHeaders, pageWithStylesPolicy } from '@/lib/http/headers'
import { requestIdOf, type HeaderReader } from '@/lib/http/request'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { requestLocale, requestTheme } from '@/lib/i18n/preferences'

export type PlainPage = {
  readonly html: string
  readonly headers: Readonly<Record<string, string>>
}

type Words = {
  readonly title: string
  readonly text: string
  readonly links: readonly { readonly href: string; readonly words: string }[]
}

/** A page of a few words in the reader's language and theme that needs nothing: no database, script or file. */
export function plainPage(
  headers: HeaderReader,
  { title, text, links }: Words,
  nonce: string = crypto.randomUUID(),
): PlainPage {
  const theme = requestTheme(headers)
  const answering = { policy: pageWithStylesPolicy(nonce), requestId: requestIdOf(headers) }
  const actions = links.map(({ href, words }) => `<a href="${href}">${words}</a>`).join('')
  const html = `<!doctype html>
<html lang="${LANGUAGE_TAG[requestLocale(headers)]}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style nonce="${nonce}">${PLAIN_STYLES}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
<p class="actions">${actions}</p>
</main>
</body>
</html>
`
  return {
    html,
    headers: {
      ...answerHeaders(answering),
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
    },
  }
}

/** The few tokens of app/globals.css that one page needs: its file has another name in each build. */
export const PLAIN_STYLES = `
:root{color-scheme:light;--paper:#faf8f4;--ink:#1b1d2a;--ink-2:#55586b;--edge:#8a8678}
@media (prefers-color-scheme:dark){:root:not([data-theme=paper]){color-scheme:dark;--paper:#14161f;--ink:#ece8df;--ink-2:#b4b2ae;--edge:#747a90}}
:root[data-theme=ink]{color-scheme:dark;--paper:#14161f;--ink:#ece8df;--ink-2:#b4b2ae;--edge:#747a90}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.75 'PingFang SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif}
main{box-sizing:border-box;min-height:100dvh;max-width:34rem;margin:auto;padding:2.5rem 1.25rem;display:grid;align-content:center}
h1{margin:0;font:600 1.75rem/1.3 'Songti SC','Noto Serif CJK SC',Georgia,serif}
p{margin:.75rem 0 0;color:var(--ink-2)}
.actions{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.75rem}
a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1.25rem;border:1px solid var(--edge);border-radius:.5rem;color:var(--ink);text-decoration:none}
a:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
`
