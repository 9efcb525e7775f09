import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { NicknameReply } from '@/components/naming/reply'
import { wordFinding, type NamingTranslator } from '@/components/naming/wording'
import { currentViewer } from '@/lib/auth/current'
import { takeTurn } from '@/lib/auth/rate-limit'
import { refuseCrossSite } from '@/lib/auth/same-origin'
import { checkNickname } from '@/lib/naming/queries'
import { CHECKS } from '@/lib/naming/rules-limits'
import { nicknameSchema } from '@/lib/naming/schema'

const asked = z.object({ nickname: nicknameSchema })

/** What the rule in force says of a nickname that a member is typing. `null` when nothing can be said. */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const viewer = await currentViewer()
  if (viewer.kind !== 'member') return answer(null, 401)
  const turn = await takeTurn(CHECKS, viewer.memberId)
  if (!turn.ok) return answer(null, 429)
  const input = asked.safeParse(await request.json().catch(() => null))
  if (!input.success) return answer(null, 200)
  const finding = await checkNickname(viewer, input.data.nickname)
  if (finding === null) return answer(null, 200)
  const t = (await getTranslations('naming')) as unknown as NamingTranslator
  return answer(wordFinding(t, finding), 200)
}

function answer(reply: NicknameReply, status: number): Response {
  return Response.json(reply, { status, headers: { 'cache-control': 'no-store' } })
}
