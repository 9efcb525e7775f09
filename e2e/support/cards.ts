import type { Page } from '@playwright/test'

/** What a chat would miss that shows a pasted link to the page: words, and a picture that this server draws. */
export async function withoutCard(page: Page): Promise<string[]> {
  const of = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).first().getAttribute('content')
  const missing: string[] = []
  for (const name of ['og:title', 'og:description', 'description']) {
    if (((await of(name)) ?? '').trim() === '') missing.push(`no ${name}`)
  }
  if ((await of('twitter:card')) !== 'summary_large_image') missing.push('no large picture')
  const address = (await of('og:image')) ?? ''
  if (new URL(address).origin !== new URL(page.url()).origin) missing.push(`elsewhere: ${address}`)
  const picture = await page.request.get(address)
  if (picture.headers()['content-type'] !== 'image/png') {
    const said = (await picture.text()).slice(0, 80)
    missing.push(`no picture: ${address} answers ${String(picture.status())} ${said}`)
  }
  return missing
}
