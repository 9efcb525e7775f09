import type { IncomingMessage, ServerResponse } from 'node:http'
import { createTranslator } from 'next-intl'
import { secondsToWait } from '@/lib/auth/limits/budget'
import { answerHeaders, pageWithStylesPolicy } from '@/lib/http/headers'
import { headersOf, requestIdOf } from '@/lib/http/request'
import { LANGUAGE_TAG } from '@/lib/i18n/locale'
import { messagesOf } from '@/lib/i18n/messages'
import { requestLocale, requestTheme } from '@/lib/i18n/preferences'

/**
 * Answers a viewer who asked for more costly pages than anybody reads: 429 with Retry-After, and a page that
 * says so. Before Next, for a page there cannot have this status, and refusing must cost next to nothing.
 * Answers whether it did.
 */
export async function answeredAsTooMany(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const headers = headersOf(request.headers)
  const seconds = await secondsToWait(request.url ?? '/', headers)
  if (seconds === 0) return false
  const nonce = crypto.randomUUID()
  const answering = { policy: pageWithStylesPolicy(nonce), requestId: requestIdOf(headers) }
  for (const [name, value] of Object.entries(answerHeaders(answering)))
    response.setHeader(name, value)
  response.writeHead(429, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'retry-after': String(seconds),
  })
  const page = tooManyPage(headers, seconds, nonce)
  response.end(request.method === 'HEAD' ? undefined : page)
  return true
}

function tooManyPage(
  headers: ReturnType<typeof headersOf>,
  seconds: number,
  nonce: string,
): string {
  const locale = requestLocale(headers)
  const theme = requestTheme(headers)
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'shell.tooMany' })
  return `<!doctype html>
<html lang="${LANGUAGE_TAG[locale]}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t('title')}</title>
<style nonce="${nonce}">${STYLES}</style>
</head>
<body>
<main>
<h1>${t('title')}</h1>
<p>${t('text', { seconds })}</p>
<p class="actions"><a href="">${t('again')}</a><a href="/">${t('home')}</a></p>
</main>
</body>
</html>
`
}

/** The few tokens of app/globals.css that one page needs: its file has another name in each build. */
const STYLES = `
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
