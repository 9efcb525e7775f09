import { exportResponse } from '@/app/export-response'
import { currentViewer } from '@/lib/auth/current'

/** Everything kept about a member, for an organiser who was asked for it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/desk/people/[id]/data/export'>,
): Promise<Response> {
  const [viewer, { id }] = await Promise.all([currentViewer(), params])
  return exportResponse(request, viewer, id)
}
