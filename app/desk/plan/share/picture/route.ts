import { drawPlan } from '@/app/cards/draw-plan'
import { sharedPlanSchema } from '@/lib/announcements/plan/schema'
import { currentViewer } from '@/lib/auth/current'
import { sharedSheet } from '../sheet'

/** The plan as a picture to save: made anew for each request, for it says what is so now. */
export async function GET(request: Request): Promise<Response> {
  const choice = sharedPlanSchema.parse(Object.fromEntries(new URL(request.url).searchParams))
  const shared = await sharedSheet(await currentViewer(), choice)
  if (shared === null) return new Response(null, { status: 404 })
  const { plan, sheet, locale } = shared
  const picture = await drawPlan(sheet, locale, choice.theme)
  const name = `plan-${plan.from.toString()}-${choice.theme}.png`
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/png',
      'content-disposition': `inline; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  })
}
