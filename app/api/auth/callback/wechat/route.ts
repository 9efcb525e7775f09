import { comeBack } from '@/app/api/auth/come-back'

export function GET(request: Request): Promise<Response> {
  return comeBack('WECHAT', request)
}
