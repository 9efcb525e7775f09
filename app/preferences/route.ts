import { cookies, headers } from 'next/headers'
import { NextResponse } from 'next/server'
import { cookieFlags } from '@/lib/http/cookies'
import { requestOrigin } from '@/lib/http/origin'
import { refuseCrossSite } from '@/lib/http/same-origin'
import { isLocale, LOCALE_COOKIE } from '@/lib/i18n/locale'
import { isTheme, THEME_COOKIE } from '@/lib/i18n/theme'
import { pathOnThisSite } from '@/lib/http/paths'

const YEAR = 365 * 24 * 60 * 60

/** Language and theme, by a plain form that works without script; leads back to the page. */
export async function POST(request: Request): Promise<Response> {
  // Another site may not turn a reader's lamp off.
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const head = await headers()
  const data = await request.formData()
  const jar = await cookies()
  const kept = { ...cookieFlags(head), maxAge: YEAR }

  const locale = data.get('locale')
  if (isLocale(locale)) jar.set(LOCALE_COOKIE, locale, kept)
  const theme = data.get('theme')
  if (isTheme(theme)) jar.set(THEME_COOKIE, theme, kept)
  if (theme === 'device') jar.delete(THEME_COOKIE)

  const back = pathOnThisSite(head.get('referer'), new URL(requestOrigin(head)).host)
  return new NextResponse(null, { status: 303, headers: { location: back } })
}
