import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { NicknameReply } from '@/components/naming/reply'
import { wordFinding, type NamingTranslator } from '@/components/naming/wording'
import { currentViewer } from '@/lib/auth/current'
import { clientOf } from '@/lib/http/peer'
import { countAttempt } from '@/lib/auth/limits/rate-limit'
import { refuseCrossSite } from '@/lib/http/same-origin'
import { checkNickname } from '@/lib/naming/queries'
import { checkNicknameForApplicants } from '@/lib/naming/queries-public'
import { NICKNAME_CHECKS, PUBLIC_NICKNAME_CHECKS } from '@/lib/naming/policy'
import { nicknameSchema } from '@/lib/naming/schema'

const asked = z.object({ nickname: nicknameSchema })

/**
 * What the rule in force says of a nickname that a member or an applicant is typing.
 * `null` when nothing can be said.
 */
export async function POST(request: Request): Promise<Response> {
  const refused = refuseCrossSite(request)
  if (refused !== null) return refused
  const viewer = await currentViewer()
  const member = viewer.kind === 'member'
  const turn = member
    ? await countAttempt(NICKNAME_CHECKS, viewer.memberId)
    : await countAttempt(PUBLIC_NICKNAME_CHECKS, clientOf(request.headers))
  if (!turn.ok) return answer(null, 429)
  const input = asked.safeParse(await request.json().catch(() => null))
  if (!input.success) return answer(null, 200)
  const { nickname } = input.data
  const finding = member
    ? await checkNickname(viewer, nickname)
    : await checkNicknameForApplicants(nickname)
  if (finding === null) return answer(null, 200)
  const t = (await getTranslations('naming')) as unknown as NamingTranslator
  return answer(wordFinding(t, finding), 200)
}

function answer(reply: NicknameReply, status: number): Response {
  return Response.json(reply, { status, headers: { 'cache-control': 'no-store' } })
}
