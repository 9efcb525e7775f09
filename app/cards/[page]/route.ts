import { placeSchema } from '@/lib/nights/schema'
import { cardAnswer, cardLocale } from '../answer'
import { CARD_PAGES, cardOf } from '../words'

/** The picture that a chat shows under a link to the home page, to tonight or to the application form. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/cards/[page]'>,
): Promise<Response> {
  const { page: asked } = await params
  const page = CARD_PAGES.find((one) => one === asked)
  const search = Object.fromEntries(new URL(request.url).searchParams)
  const { group } = placeSchema.parse(search)
  const words = page === undefined ? null : await cardOf(page, cardLocale(request), group)
  return cardAnswer(request, words)
}
