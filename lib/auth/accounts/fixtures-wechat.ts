import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * For tests: WeChat on this machine, as far as its sign-in for web sites is documented: qrconnect, sns/oauth2/access_token
 * and sns/userinfo. Refusals have status 200 and an `errcode`.
 */
export type TestWeChat = {
  readonly origin: string
  readonly appId: string
  readonly secret: string
  /** Who scans the code there; null for a person who declines. */
  person: TestPerson | null
  /** What its answers say instead of the truth. */
  lies: Readonly<Record<string, unknown>>
  /** The addresses that were asked for, with their parameters. */
  readonly asked: URL[]
  readonly stop: () => Promise<void>
}

type TestPerson = {
  readonly openid: string
  readonly unionid?: string
  /** Whether the unionid comes with the token already, or with the person's profile alone. */
  readonly early?: boolean
}

export async function startTestWeChat(): Promise<TestWeChat> {
  const codes = new Map<string, { person: TestPerson; used: boolean }>()
  const tokens = new Map<string, TestPerson>()
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const wechat: TestWeChat = {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    appId: 'wx0123456789abcdef',
    secret: 'a secret of the test',
    person: { openid: 'open-1', unionid: 'union-1', early: true },
    lies: {},
    asked: [],
    stop: () => stop(server),
  }

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', wechat.origin)
    wechat.asked.push(url)
    if (url.pathname === '/connect/qrconnect') scan(url, response)
    else if (url.pathname === '/sns/oauth2/access_token') json(response, token(url))
    else if (url.pathname === '/sns/userinfo') json(response, profile(url))
    else response.writeHead(404).end()
  }

  function scan({ searchParams: asked }: URL, response: ServerResponse): void {
    const value = (name: string) => asked.get(name) ?? ''
    const fit =
      [...asked.keys()].join() === 'appid,redirect_uri,response_type,scope,state' &&
      value('appid') === wechat.appId &&
      value('response_type') === 'code' &&
      value('scope') === 'snsapi_login'
    if (!fit) {
      response.writeHead(200, { 'content-type': 'text/html' }).end('参数错误')
      return
    }
    const back = new URL(value('redirect_uri'))
    if (wechat.person !== null) {
      const code = randomBytes(16).toString('hex')
      codes.set(code, { person: wechat.person, used: false })
      back.searchParams.set('code', code)
    }
    back.searchParams.set('state', value('state'))
    response.writeHead(302, { location: back.href }).end()
  }

  function token({ searchParams: asked }: URL): object {
    if (asked.get('appid') !== wechat.appId) return refusal(40013, 'invalid appid')
    if (asked.get('secret') !== wechat.secret) return refusal(40125, 'invalid appsecret')
    if (asked.get('grant_type') !== 'authorization_code')
      return refusal(40002, 'invalid grant_type')
    const code = codes.get(asked.get('code') ?? '')
    if (code === undefined) return refusal(40029, 'invalid code')
    if (code.used) return refusal(40163, 'code been used')
    code.used = true
    const access = randomBytes(16).toString('hex')
    tokens.set(access, code.person)
    const { openid, unionid, early } = code.person
    return {
      access_token: access,
      expires_in: 7200,
      refresh_token: randomBytes(16).toString('hex'),
      openid,
      scope: 'snsapi_login',
      ...(early === true && { unionid }),
      ...wechat.lies,
    }
  }

  function profile({ searchParams: asked }: URL): object {
    const person = tokens.get(asked.get('access_token') ?? '')
    if (person === undefined) return refusal(40001, 'invalid credential')
    if (asked.get('openid') !== person.openid) return refusal(40003, 'invalid openid')
    return {
      openid: person.openid,
      nickname: 'KEPT-NICKNAME',
      sex: 1,
      province: 'KEPT-PROVINCE',
      city: 'KEPT-CITY',
      country: 'CN',
      headimgurl: 'https://thirdwx.qlogo.cn/KEPT-PICTURE/0',
      privilege: [],
      unionid: person.unionid ?? '',
      ...wechat.lies,
    }
  }
  return wechat
}

function refusal(errcode: number, errmsg: string): object {
  return { errcode, errmsg: `${errmsg}, rid: 0123` }
}

/** WeChat says text/plain of its JSON. */
function json(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(body))
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
