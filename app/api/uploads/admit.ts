import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { currentViewer } from '@/lib/auth/current'
import { isMember } from '@/lib/auth/roles'
import { refuseCrossSite } from '@/lib/http/same-origin'
import type { Viewer } from '@/lib/auth/types'
import { refusalSentence } from '@/lib/i18n/refusal'
import { canImportLog } from '@/lib/logs/policy'
import type { UploadReply } from '@/lib/logs/uploads/types'
import { type Outcome, refuse } from '@/lib/shared/outcome'

type Admitted = { readonly ok: true; readonly viewer: Viewer }

/**
 * Who may go on. A visitor is asked to sign in (401); for a member without the duty the
 * address does not exist. Reads no body, so that only an editor can send one here.
 */
export async function admit(
  request: Request,
): Promise<Admitted | { readonly ok: false; readonly response: Response }> {
  const crossSite = request.method === 'GET' ? null : refuseCrossSite(request)
  if (crossSite !== null) return { ok: false, response: crossSite }
  const viewer = await currentViewer()
  if (canImportLog(viewer)) return { ok: true, viewer }
  const response = !isMember(viewer)
    ? await reply(refuse('SIGN_IN_FIRST'))
    : new Response(null, GONE)
  return { ok: false, response }
}

/** The outcome as JSON, refusals in the reader's words. */
export async function reply(outcome: Outcome<unknown>): Promise<Response> {
  if (outcome.ok) return json({ ok: true, value: outcome.value ?? null }, 200)
  const { code, facts } = outcome.refusal
  const [t, locale] = await Promise.all([getTranslations('refusals'), getLocale()])
  const sentence = refusalSentence(t, outcome.refusal, locale)
  const received = typeof facts['received'] === 'number' ? facts['received'] : null
  return json({ ok: false, code, sentence, received }, STATUSES[code] ?? 409)
}

/** Null for what cannot be an upload's id. */
export async function uploadIdOf(params: Promise<{ id: string }>): Promise<string | null> {
  return z.uuid().safeParse((await params).id).data ?? null
}

function json(body: UploadReply<unknown>, status: number): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

const GONE = { status: 404, headers: { 'cache-control': 'no-store' } }
const STATUSES: Readonly<Record<string, number>> = {
  SIGN_IN_FIRST: 401,
  NOT_ALLOWED: 403,
  UPLOAD_UNKNOWN: 404,
  FILE_TOO_LARGE: 413,
}
