import type { Page } from '@playwright/test'

/** Passkeys are for a host name: the app is asked at localhost instead of an address of numbers. */
export function namedHost(address: string): string {
  const url = new URL(address)
  url.hostname = 'localhost'
  return url.origin
}

/** The browser gets an authenticator of its own, as a phone has. Answers how its person comes to it and goes. */
export async function withAuthenticator(page: Page): Promise<(present: boolean) => Promise<void>> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await page.addInitScript(() => {
    const get = navigator.credentials.get.bind(navigator.credentials)
    navigator.credentials.get = (options) => {
      Object.assign(window, { asked: true })
      return get(options)
    }
  })
  return async (enabled) => {
    await browser.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled })
  }
}
