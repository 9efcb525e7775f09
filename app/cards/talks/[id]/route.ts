import { cardAnswer, cardLocale } from '@/app/cards/answer'
import { cardOfTalk } from '@/app/cards/words'

/** The picture that a chat shows under a link to a talk; 404 for a talk that visitors may not see. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/cards/talks/[id]'>,
): Promise<Response> {
  const { id } = await params
  return cardAnswer(request, await cardOfTalk(id, cardLocale(request)))
}
