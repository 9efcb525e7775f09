import { headers } from 'next/headers'
import { currentViewer } from '@/lib/auth/current'
import { ownCode } from '@/lib/checkins/codes/queries'
import { requestOrigin } from '@/lib/http/origin'
import { qrPath } from '@/lib/shared/qr-path'

/**
 * The member's own code for `night`, drawn: `{side, path, lasts}`. It holds an address, so that a phone's own camera
 * opens the page that checks in. Nothing to visitors.
 */
export async function GET(request: Request): Promise<Response> {
  const night = new URL(request.url).searchParams.get('night') ?? ''
  const own = await ownCode(await currentViewer(), night)
  if (own === null) return new Response(null, { status: 404 })
  const origin = requestOrigin(await headers())
  const drawn = qrPath(`${origin}/desk/tonight/scan?code=${own.code}`)
  const answer = { ...drawn, lasts: own.lasts }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
}
