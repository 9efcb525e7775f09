import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * For tests: an identity provider on this machine that speaks OpenID Connect Core 1.0, as far as the code flow with
 * PKCE goes: discovery, authorization, token and keys. Whom it knows is `subject`.
 */
export type TestProvider = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** Who is signed in there; null for a person who declines. */
  subject: string | null
  /** What its next identity tokens say instead of the truth. */
  lies: Readonly<Record<string, unknown>>
  /** Whether it signs with a key that it does not publish. */
  foreignKey: boolean
  readonly stop: () => Promise<void>
}

type Code = {
  readonly redirectUri: string
  readonly challenge: string
  readonly nonce: string
  readonly subject: string
}

export async function startTestProvider(): Promise<TestProvider> {
  const codes = new Map<string, Code>()
  const [key, other] = [newKey(), newKey()]
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const provider: TestProvider = {
    issuer: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    clientId: 'yehua',
    clientSecret: 'a secret of the test',
    subject: 'person-1',
    lies: {},
    foreignKey: false,
    stop: () => stop(server),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', provider.issuer)
    const { pathname } = url
    if (pathname === '/.well-known/openid-configuration') json(response, discovery(provider.issuer))
    else if (pathname === '/keys') json(response, { keys: [key.jwk] })
    else if (pathname === '/authorize') authorize(url, response)
    else if (pathname === '/token') await token(request, response)
    else response.writeHead(404).end()
  }

  function authorize({ searchParams: asked }: URL, response: ServerResponse): void {
    const value = (name: string) => asked.get(name) ?? ''
    const back = new URL(value('redirect_uri'))
    back.searchParams.set('state', value('state'))
    const fit =
      value('client_id') === provider.clientId &&
      value('response_type') === 'code' &&
      value('code_challenge_method') === 'S256'
    if (!fit || provider.subject === null) {
      back.searchParams.set('error', fit ? 'access_denied' : 'invalid_request')
    } else {
      const code = randomBytes(16).toString('hex')
      codes.set(code, {
        redirectUri: value('redirect_uri'),
        challenge: value('code_challenge'),
        nonce: value('nonce'),
        subject: provider.subject,
      })
      back.searchParams.set('code', code)
    }
    response.writeHead(303, { location: back.href }).end()
  }

  async function token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const form = new URLSearchParams(Buffer.concat(chunks).toString())
    const code = codes.get(form.get('code') ?? '')
    // Used once, by a wrong answer too.
    codes.delete(form.get('code') ?? '')
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    const basic = `${encodeURIComponent(provider.clientId)}:${encodeURIComponent(provider.clientSecret).replaceAll('%20', '+')}`
    const known = request.headers.authorization === `Basic ${Buffer.from(basic).toString('base64')}`
    const fit = code?.challenge === verifier && code.redirectUri === form.get('redirect_uri')
    if (!known || code === undefined || !fit) {
      json(response, { error: 'invalid_grant' }, 400)
      return
    }
    const iat = Math.floor(Date.now() / 1000)
    const claims = {
      iss: provider.issuer,
      aud: provider.clientId,
      sub: code.subject,
      nonce: code.nonce,
      iat,
      exp: iat + 300,
      ...provider.lies,
    }
    const signing = provider.foreignKey ? other : key
    json(response, {
      access_token: randomBytes(16).toString('hex'),
      token_type: 'Bearer',
      expires_in: 300,
      id_token: signing.sign(claims),
    })
  }
  return provider
}

function discovery(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** A key pair that signs JSON web tokens (RFC 7519) by RS256. */
function newKey() {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const kid = 'key-of-the-test'
  return {
    jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' },
    sign: (claims: object) => {
      const signed = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`
      return `${signed}.${createSign('sha256').update(signed).sign(privateKey).toString('base64url')}`
    },
  }
}

function json(response: ServerResponse, body: object, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
