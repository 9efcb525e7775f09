import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pageTypes } from './support/page-types/all'
import { expect, test } from './support/test'
import { wordsIn } from './support/words'

test('every list that has pages leads from past its end to its last page', async ({ signInAs }) => {
  test.slow()
  const routes = await pagedRoutes()
  expect(routes.length).toBeGreaterThan(15)
  const types = await pageTypes()
  const page = await signInAs('OWNER', { locale: 'en' })
  const pager = new RegExp(wordsIn('en')('ui.page', { page: '(\\d+)', pages: '(\\d+)' }), 'u')
  const read = async (address: string, query: string) => {
    const answer = await page.request.get(`${address}${address.includes('?') ? '&' : '?'}${query}`)
    expect(answer.status(), address).toBe(200)
    const [, main = ''] = (await answer.text()).split('<main')
    const [at, last] = pager.exec(main)?.slice(1) ?? []
    return { rows: main.match(/<(?:tr|li)\b/gu)?.length ?? 0, at, last }
  }
  const lost: string[] = []
  for (const route of routes) {
    const pattern = new RegExp(`^${route.replaceAll(/\[\w+\]/gu, '[^/?]+')}(?:\\?|$)`, 'u')
    const address = types.find((type) => pattern.test(type.address))?.address
    if (address === undefined) throw new Error(`support/page-types has no address of ${route}`)
    const past = await read(address, 'page=9999&offers=9999')
    if (past.at !== past.last) lost.push(`${address} shows page ${String(past.at)}`)
    // A list of one page shows that one. Other journeys change how many rows it has meanwhile.
    const none = past.at === undefined && past.rows === 0
    if (none && (await read(address, '')).rows > 0) lost.push(address)
  }
  expect(lost).toEqual([])
})

/** The routes whose page draws a pager, from the imports of their components. */
async function pagedRoutes(): Promise<readonly string[]> {
  const files = await readdir('app', { recursive: true })
  const pages = files.filter((file) => file.endsWith('page.tsx'))
  const routes = await Promise.all(
    pages.map(async (file) => {
      const paged = await reaches(join('app', file), new Set())
      const route = file.replace(/\/?page\.tsx$/u, '').replaceAll(/\(\w+\)\/?/gu, '')
      return paged ? [`/${route}`] : []
    }),
  )
  return routes.flat().toSorted()
}

async function reaches(file: string, seen: Set<string>): Promise<boolean> {
  if (seen.has(file)) return false
  seen.add(file)
  const source = await readFile(file, 'utf8').catch(() => '')
  if (source.includes('<Pager')) return true
  const imports = [...source.matchAll(/from '(@\/components\/|\.\/)([^']+)'/gu)]
  for (const [, from, name = ''] of imports) {
    const folder = from === './' ? join(file, '..') : 'components'
    if (await reaches(`${join(folder, name)}.tsx`, seen)) return true
  }
  return false
}
