import { leave } from '@/app/api/auth/leave'
import { refuseCrossSite } from '@/lib/http/same-origin'

export async function POST(request: Request): Promise<Response> {
  return refuseCrossSite(request) ?? leave('WECHAT', request)
}
