import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
  type Response,
  type WebError,
} from '@playwright/test'
import type { Locale } from '@/lib/i18n/locale'
import { LOCALE_COOKIE } from '@/lib/i18n/locale'
import { linesSince, printedSoFar } from './server-log'
import { enterAsMember, enterByRole, type SignedIn, type StoredState } from './sign-in'

export { expect }

export const PHONE = { width: 390, height: 844 }
const DESK = { width: 1280, height: 900 }
/** Both languages and both sizes, each once: what a language changes does not depend on the size. */
export const SCREENS = [
  { locale: 'zh', viewport: PHONE },
  { locale: 'en', viewport: { width: 1360, height: 850 } },
] as const

type Look = {
  readonly locale?: Locale
  readonly theme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** Another app than the one all share. */
  readonly address?: string
}

type Faults = {
  /** What this test brings about on purpose and the browser complains of. */
  readonly tolerate: (pattern: RegExp) => void
}

type Fixtures = {
  /** Puts what the app printed during a test under its failure. */
  readonly serverLog: undefined
  readonly faults: Faults & { readonly watch: (context: BrowserContext) => () => void }
  /** Opens a browser of its own for a member who holds just this role, through the sign-in page's one tap. */
  readonly signInAs: (role: SignedIn, look?: Look) => Promise<Page>
  /** The same for one certain member. */
  readonly signInMember: (memberId: string, look?: Look) => Promise<Page>
  readonly visit: (look?: Look) => Promise<Page>
  /**
   * A page that stays open for the tests to come, for tests that only look: a page of one's own costs
   * a process of the browser and a sign-in. `enter` signs in when it is opened.
   */
  readonly keptPage: (who: string, enter: (page: Page) => Promise<void>) => Promise<Page>
}

type WorkerFixtures = {
  readonly states: Map<string, StoredState>
  readonly kept: Map<string, Page>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  states: [
    async ({ browser }, use) => {
      await use(new Map<string, StoredState>([['', await empty(browser)]]))
    },
    { scope: 'worker' },
  ],
  kept: [
    async ({ browser }, use) => {
      const pages = new Map<string, Page>()
      await use(pages)
      if (browser.isConnected())
        await Promise.all([...pages.values()].map((page) => page.context().close()))
    },
    { scope: 'worker' },
  ],
  serverLog: [
    async ({ baseURL }, use, info) => {
      const before = printedSoFar()
      await use(undefined)
      const printed = info.errors.length === 0 ? '' : linesSince(before)
      if (printed !== '')
        info.errors.push({ message: `${baseURL ?? 'The app'} printed meanwhile:\n${printed}` })
    },
    { auto: true },
  ],
  faults: async ({ browser }, use) => {
    const seen: string[] = []
    const tolerated: RegExp[] = []
    await use({
      tolerate: (pattern) => void tolerated.push(pattern),
      watch: (context) => watch(context, seen),
    })
    const bad = seen.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))
    expect(bad, `${browser.version()} saw what no page may do`).toEqual([])
  },
  visit: async ({ browser, faults, baseURL }, use) => {
    const opened: BrowserContext[] = []
    await use(async (look = {}) => {
      const context = await browser.newContext(optionsFor(look, baseURL))
      opened.push(context)
      faults.watch(context)
      if (look.locale !== undefined)
        await speak(context, look.address ?? baseURL ?? '', look.locale)
      return context.newPage()
    })
    await Promise.all(opened.map((context) => context.close()))
  },
  keptPage: async ({ browser, faults, kept, baseURL }, use) => {
    const watched: (() => void)[] = []
    await use(async (who, enter) => {
      const known = kept.get(who)
      const page = known ?? (await (await browser.newContext(optionsFor({}, baseURL))).newPage())
      watched.push(faults.watch(page.context()))
      if (known === undefined) await enter(page)
      kept.set(who, page)
      return page
    })
    for (const unwatch of watched) unwatch()
  },
  signInAs: async ({ visit, states }, use) => {
    await use(async (role, look) => {
      const page = await visit(look)
      await enterByRole(page, role, states)
      return page
    })
  },
  signInMember: async ({ visit, baseURL }, use) => {
    await use(async (memberId, look) => {
      const page = await visit(look)
      await enterAsMember(page, memberId, look?.address ?? baseURL ?? '')
      return page
    })
  },
})

async function empty(browser: { newContext: () => Promise<BrowserContext> }): Promise<StoredState> {
  const context = await browser.newContext()
  const state = await context.storageState()
  await context.close()
  return state
}

function optionsFor(look: Look, baseURL: string | undefined): BrowserContextOptions {
  const address = look.address ?? baseURL
  return {
    viewport: look.viewport ?? DESK,
    colorScheme: look.theme ?? 'light',
    reducedMotion: 'reduce',
    ...(address === undefined ? {} : { baseURL: address }),
  }
}

async function speak(context: BrowserContext, address: string, locale: Locale): Promise<void> {
  await context.addCookies([{ name: LOCALE_COOKIE, value: locale, url: address }])
}

/** A stray console.error, a fault in a page or a 5xx fails the test that saw it. Answers what ends the watch. */
function watch(context: BrowserContext, seen: string[]): () => void {
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === 'error')
      seen.push(`console: ${message.text()} ${message.location().url}`)
  }
  const onFault = (fault: WebError) => void seen.push(`page: ${fault.error().message}`)
  const onResponse = (response: Response) => {
    if (response.status() >= 500) seen.push(`${response.status()}: ${response.url()}`)
  }
  context.on('console', onConsole).on('weberror', onFault).on('response', onResponse)
  return () => {
    context.off('console', onConsole).off('weberror', onFault).off('response', onResponse)
  }
}
