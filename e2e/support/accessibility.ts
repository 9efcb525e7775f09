import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

/** The minified one: half as much is sent into every page and read there. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * Lists findings only, and in the page itself: no page has a frame to look into from another one.
 * axe is read into a page once and not before every look, which would take a third of the time.
 */
export async function findingsOn(
  page: Page,
  rules: 'all' | readonly string[] = 'all',
): Promise<string[]> {
  expect(page.frames()).toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE)
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    {
      resultTypes: ['violations' as const],
      ...(rules === 'all' ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } }),
    },
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id} ${node.html.slice(0, 160)}`),
  )
}
