import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { signedIn } from '@/lib/auth/fixtures-viewer'
import { ROLES } from '@/lib/auth/types'
import { PAGE_KEYS, PAGES, pagesFor } from '@/lib/palette/rules-pages'
import { ROUTES } from './access-table'

const ROLES_OF_MEMBERS = ['MEMBER', ...ROLES] as const

describe('the pages of the palette', () => {
  it.each(ROLES_OF_MEMBERS)('all open for the role %s, by the access table', (role) => {
    const roles = role === 'MEMBER' ? [] : [role]
    const viewer = signedIn({ memberId: 'id', displayName: '某人', groupId: 'id', roles })
    const shut = pagesFor(viewer).flatMap((key) => {
      const path = PAGES[key].href.split('?')[0]
      const answer = ROUTES.find(({ route }) => route === path)?.answers[role]
      return answer === 'ok' ? [] : [`${key}: ${answer ?? 'not in the table'}`]
    })
    expect(shut).toEqual([])
  })

  it('are all of the desk that need no record', () => {
    const listed = new Set(PAGE_KEYS.map((key) => PAGES[key].href.split('?')[0]))
    const missing = ROUTES.filter(
      ({ route, record }) =>
        /^\/desk[^[]*$/u.test(route) &&
        record === undefined &&
        existsSync(`app${route}/page.tsx`) &&
        !listed.has(route),
    ).map(({ route }) => route)
    expect(
      missing,
      'Give the page a line in lib/palette/rules-pages.ts and its name in both languages',
    ).toEqual([])
  })
})
