import {
  PathnameContext,
  SearchParamsContext,
} from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { expect, test } from 'vitest'
import { drawn } from '@/lib/testing/drawn'
import { DeskNav } from './desk-nav'

function badgeOn(address: string, group?: string): string {
  const { pathname, searchParams } = new URL(address, 'https://night.example')
  const items = [
    {
      href: '/desk/tonight',
      label: '今晚',
      shelf: '今晚',
      badges: { own: '提问', other: '签到' },
      ...(group !== undefined && { group }),
    },
    { href: '/desk/plan', label: '排期', shelf: '今晚' },
  ]
  const { text } = drawn(
    'zh',
    <PathnameContext value={pathname}>
      <SearchParamsContext value={searchParams}>
        <DeskNav label="工作台" items={items} />
      </SearchParamsContext>
    </PathnameContext>,
  )
  return text
}

test('the phase beside tonight is that of the viewer’s own group', () => {
  expect(badgeOn('/desk/plan', 'own')).toBe('今晚 今晚 提问 排期')
})

test('on the page of another group it is that group’s, and elsewhere one’s own again', () => {
  expect(badgeOn('/desk/tonight?group=other', 'own')).toBe('今晚 今晚 签到 排期')
  expect(badgeOn('/desk/plan?group=other', 'own')).toBe('今晚 今晚 提问 排期')
})

test('a viewer whose group has no evening now sees none of another', () => {
  expect(badgeOn('/desk/plan', 'third')).toBe('今晚 今晚 排期')
  expect(badgeOn('/desk/plan')).toBe('今晚 今晚 排期')
})
