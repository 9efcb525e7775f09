import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser'

/** What the server said: its answer, or the sentence of its refusal; null when none came. */
type Said<T> = { readonly value: T } | { readonly message: string } | null

/** The package that speaks to authenticators: loaded when it is used, never with a page. */
export const loadPasskeys = () => import('@simplewebauthn/browser')

export const askToAdd = () =>
  post<{ options: PublicKeyCredentialCreationOptionsJSON }>('options', { to: 'add' })

export const askToSignIn = () =>
  post<{ options: PublicKeyCredentialRequestOptionsJSON }>('options', { to: 'sign-in' })

/** Answers where to go. */
export const sendUse = (credential: unknown, next: string) =>
  post<{ to: string }>('sign-in', { credential, next })

async function post<T>(path: 'options' | 'sign-in', body: object): Promise<Said<T>> {
  try {
    const response = await fetch(`/api/passkeys/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer = (await response.json()) as T & { readonly message?: string }
    if (response.ok) return { value: answer }
    return answer.message === undefined ? null : { message: answer.message }
  } catch {
    return null
  }
}
