import { currentViewer } from '@/lib/auth/current'
import { peopleToCheckIn } from '@/lib/checkins/queries'
import { filterText } from '@/lib/shared/typed'

/** For the desk's picker: `night` and `q`. Answers `[{value, label, detail}]`; nothing to who may not host. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const night = searchParams.get('night') ?? ''
  const query = filterText(60).parse(searchParams.get('q') ?? '')
  const people = await peopleToCheckIn(await currentViewer(), night, query)
  if (people === null) return new Response(null, { status: 404 })
  return Response.json(people, { headers: { 'cache-control': 'no-store' } })
}
