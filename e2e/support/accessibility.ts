import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

/** The minified one: half as much is sent into every page and read there. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules whose answer can differ between two themes of one page in one size. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds in the page as it stands. Lists findings only, and in the page itself: no page has a frame to
 * look into from another one. axe is read into a page once and not before every look, which would take a third of
 * the time.
 */
export async function findingsOn(page: Page): Promise<string[]> {
  return [...(await nameFindingsOn(page)), ...(await colourFindingsOn(page))]
}

/** What axe finds by all rules but those about colour: names, roles and the order of a page. */
export function nameFindingsOn(page: Page): Promise<string[]> {
  return run(page, { exclude: OF_COLOUR })
}

/**
 * What axe finds by the rules about colour: all that can differ between two themes of one page in one size. Of rows
 * that are built alike, with the same classes below the same parent, the first is looked at, for the others have its
 * colours; sixty rows take most of the time otherwise.
 */
export async function colourFindingsOn(page: Page): Promise<string[]> {
  await page.evaluate(hideAlike)
  try {
    return await run(page, { only: OF_COLOUR })
  } finally {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('[data-alike]')) one.removeAttribute('data-alike')
    })
  }
}

type Rules = { readonly only: readonly string[] } | { readonly exclude: readonly string[] }

async function run(page: Page, rules: Rules): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const chosen =
    'only' in rules
      ? { runOnly: { type: 'rule' as const, values: [...rules.only] } }
      : { rules: Object.fromEntries(rules.exclude.map((id) => [id, { enabled: false }])) }
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    { resultTypes: ['violations' as const], ...chosen },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.html.slice(0, 160)}`),
  )
}

function hideAlike(): void {
  const LOOKS = [
    'class',
    'aria-current',
    'aria-selected',
    'aria-pressed',
    'aria-disabled',
    'disabled',
  ]
  const known = new Map<Element | null, Set<string>>()
  for (const element of document.querySelectorAll('li, tr, option, article')) {
    const { parentElement: parent } = element
    if (parent?.closest('[data-alike]') !== null) continue
    const seen = known.get(parent) ?? new Set<string>()
    known.set(parent, seen)
    const built = [element, ...element.querySelectorAll('*')]
      .map((one) => [one.tagName, ...LOOKS.map((name) => one.getAttribute(name) ?? '')].join(' '))
      .join('|')
    if (seen.has(built)) element.setAttribute('data-alike', '')
    seen.add(built)
  }
  const style = new CSSStyleSheet()
  style.replaceSync('[data-alike] { display: none !important }')
  if (document.adoptedStyleSheets.length === 0) document.adoptedStyleSheets.push(style)
}
