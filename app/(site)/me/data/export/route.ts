import { exportResponse } from '@/app/export-response'
import { currentViewer } from '@/lib/auth/current'

/** Everything kept about the viewer, as a file. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer()
  return exportResponse(request, viewer, viewer.kind === 'member' ? viewer.memberId : '')
}
