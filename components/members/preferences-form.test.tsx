import { expect, test } from 'vitest'
import type { OwnProfile } from '@/lib/members/profile/types'
import { drawn } from '@/lib/testing/drawn'
import { PreferencesForm } from './preferences-form'

const CLOSED = {
  showCompany: true,
  showCity: true,
  showContact: false,
  showTalks: true,
  showNights: false,
  showQuestions: false,
  showCredit: false,
}

function ticked(preferences: Partial<typeof CLOSED>): Record<string, boolean> {
  const profile = { preferences: { ...CLOSED, ...preferences }, contact: null }
  const { html } = drawn(
    'zh',
    <PreferencesForm
      profile={profile as OwnProfile}
      action={() => Promise.reject(new Error('no form is sent here'))}
    />,
  )
  const boxes = html.match(/<input[^>]*type="checkbox"[^>]*>/gu) ?? []
  return Object.fromEntries(
    boxes.map((box) => [/name="([^"]*)"/u.exec(box)?.[1] ?? '', / checked=/u.test(box)]),
  )
}

test('attendance and questions each have a switch, off until the member opens them', () => {
  expect(ticked({})).toEqual(CLOSED)
})

test('each switch stands as the member left it', () => {
  expect(ticked({ showNights: true })).toEqual({ ...CLOSED, showNights: true })
  expect(ticked({ showQuestions: true })).toEqual({ ...CLOSED, showQuestions: true })
})
