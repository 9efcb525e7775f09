import type { OAuthConfig } from 'next-auth/providers/oauth'
import { z } from 'zod'
import { config } from '@/lib/config/config'
import { publicOrigin } from '@/lib/http/origin'
import { callbackPath } from './rules'
import type { ProviderKind } from './types'

const claims = z.object({ iss: z.string(), sub: z.string().min(1) })
type Claims = Partial<z.output<typeof claims>>

/** The community's identity provider: OpenID Connect Core 1.0, code flow with PKCE, state and nonce. */
export const oidcKind: ProviderKind = {
  keeps: ['state', 'pkce', 'nonce'],
  provider: oidc,
  addressOf: (address) => address,
  accountIn: (profile) => {
    const read = claims.safeParse(profile)
    return read.success ? { provider: 'OIDC', issuer: read.data.iss, subject: read.data.sub } : null
  },
}

function oidc(): OAuthConfig<Claims> {
  const { OIDC_ISSUER = '', OIDC_CLIENT_ID = '', OIDC_CLIENT_SECRET = '' } = config()
  // Of PUBLIC_URL, not of the request; next-auth would take it from a variable of its own.
  const redirectUri = `${publicOrigin()}${callbackPath('OIDC')}`
  return {
    id: 'oidc',
    name: 'oidc',
    type: 'oauth',
    wellKnown: `${OIDC_ISSUER.replace(/\/$/u, '')}/.well-known/openid-configuration`,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // No more than who it is: no address and no name is asked for.
    authorization: { params: { scope: 'openid', redirect_uri: redirectUri } },
    token: {
      request: async ({ client, params, checks }) => ({
        tokens: await client.callback(redirectUri, params, checks),
      }),
    },
    profile: ({ sub = '' }) => ({ id: sub }),
  }
}
