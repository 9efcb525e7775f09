import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { publicOrigin } from '@/lib/http/origin'
import { log } from '@/lib/log/log'
import { callbackPath } from './rules'
import type { ProviderKind } from './types'

/**
 * WeChat's sign-in for web sites, as the WeChat Open Platform documents it (网站应用微信登录): OAuth 2.0 with names
 * of its own. The person scans a code at open.weixin.qq.com; the server asks api.weixin.qq.com who it was.
 */
export const wechatKind: ProviderKind = {
  // It knows neither PKCE nor a nonce.
  keeps: ['state'],
  provider: wechat,
  addressOf: documentedAddress,
  accountIn: (profile) => {
    const read = person.safeParse(profile)
    if (!read.success) return null
    const { openid, unionid } = read.data
    // The id of all applications of one owner, where WeChat gives it: it outlives a new application.
    return unionid === undefined
      ? { provider: 'WECHAT', issuer: `${OPEN}/${appId()}`, subject: openid }
      : { provider: 'WECHAT', issuer: OPEN, subject: unionid }
  },
}

const OPEN = 'https://open.weixin.qq.com'
const API = 'https://api.weixin.qq.com'
const SECONDS = 10

const id = z.string().min(1).max(128)
const person = z.object({
  openid: id,
  unionid: id.optional().or(z.literal('').transform(() => undefined)),
})
const token = person.extend({ access_token: z.string().min(1).max(1024) })
const fault = z.object({ errcode: z.number().refine((code) => code !== 0) })

type Person = z.output<typeof person>

function wechat(): OAuthConfig<Person> {
  const { WECHAT_APP_SECRET: secret = '' } = config()
  return {
    id: 'wechat',
    name: 'wechat',
    type: 'oauth',
    clientId: appId(),
    clientSecret: secret,
    checks: ['state'],
    authorization: {
      url: `${originOf(OPEN)}/connect/qrconnect`,
      params: { scope: 'snsapi_login' },
    },
    token: {
      // The state is compared here: next-auth leaves that to a request of our own.
      request: async ({ params, checks }) => {
        if (checks.state === undefined || params.state !== checks.state) throw new Error('state')
        const code = z.string().min(1).max(512).parse(params.code)
        const answer = await get('/sns/oauth2/access_token', {
          appid: appId(),
          secret,
          code,
          grant_type: 'authorization_code',
        })
        return { tokens: token.parse(answer) }
      },
    },
    userinfo: {
      // Asked only where the ids are not complete; of its answer nothing but the ids is read.
      request: async ({ tokens }) => {
        const known = token.parse(tokens)
        const { access_token, openid, unionid } = known
        if (unionid !== undefined) return { sub: openid, openid, unionid }
        const read = person.parse(await get('/sns/userinfo', { access_token, openid }))
        if (read.openid !== openid) throw new Error('openid')
        return { sub: openid, ...read }
      },
    },
    profile: ({ openid }) => ({ id: openid }),
  }
}

/** The address with the parameters in the order of the documentation, and the fragment that WeChat asks for. */
function documentedAddress(address: string): string {
  const state = new URL(address).searchParams.get('state') ?? ''
  const query = new URLSearchParams({
    appid: appId(),
    redirect_uri: `${publicOrigin()}${callbackPath('WECHAT')}`,
    response_type: 'code',
    scope: 'snsapi_login',
    state,
  })
  return `${originOf(OPEN)}/connect/qrconnect?${query.toString()}#wechat_redirect`
}

/** Refusals come with status 200 and an `errcode`: 40029 for a code that is wrong, 40163 for one that was used. */
async function get(path: string, query: Readonly<Record<string, string>>): Promise<unknown> {
  const address = `${originOf(API)}${path}?${new URLSearchParams(query).toString()}`
  const answer = await fetch(address, {
    redirect: 'error',
    signal: AbortSignal.timeout(SECONDS * 1000),
  })
  const body: unknown = await answer.json()
  const refused = fault.safeParse(body)
  if (refused.success) {
    log.warn({ errcode: refused.data.errcode }, 'WeChat refused')
    throw new Error('errcode')
  }
  return body
}

function appId(): string {
  return config().WECHAT_APP_ID ?? ''
}

/** Where WeChat is; in tests a stand-in on this machine is both of its hosts. */
function originOf(host: string): string {
  return config().WECHAT_STAND_IN ?? host
}
