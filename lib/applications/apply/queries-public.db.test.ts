import { beforeEach, describe, expect, it } from 'vitest'
import { acceptedKeys } from '@/lib/auth/secret'
import type { MemberViewer } from '@/lib/auth/types'
import { decide } from '@/lib/config/config'
import { readable } from '@/lib/db/transaction'
import { createReferrer, createReferringCommunity } from '@/lib/referrals/fixtures'
import { now } from '@/lib/shared/clock'
import * as fixtures from './fixtures'
import { applyPage } from './queries-public'
import { formAge } from './rules-form-time'

let member: MemberViewer
beforeEach(async () => {
  decide({ YEHUA_MODE: 'development', SMTP_URL: '' })
  member = await createReferrer(await createReferringCommunity(), '沈知远')
})

describe('the page by which a visitor applies', () => {
  it('shows the rule in force, what is expected, and a time that this app signed', async () => {
    const page = await applyPage('')
    if (page.kind !== 'FORM') throw new Error(page.kind)
    const rule = await readable().namingRule.findFirstOrThrow()
    expect([page.link, page.mail, page.rule?.id]).toEqual([null, true, rule.id])
    expect(page.expected.windowDays).toBeGreaterThan(0)
    expect(formAge(page.began, now(), acceptedKeys())).toBeGreaterThanOrEqual(0)
  })

  it('shows of a link the chosen name and its end only, and nothing of a used one', async () => {
    const link = await fixtures.createLink(member)
    const page = await applyPage(link)
    if (page.kind !== 'FORM') throw new Error(page.kind)
    const shown = ['described', 'expiresAt', 'group', 'referralId', 'showAs']
    expect(Object.keys(page.link ?? {}).toSorted()).toEqual(shown)
    const described = ['city', 'company', 'name', 'nickname', 'position']
    expect(Object.keys(page.link?.described ?? {}).toSorted()).toEqual(described)
    await fixtures.send(await fixtures.createForm({ link }))
    expect(await applyPage(link)).toEqual({ kind: 'LINK_GONE' })
    expect(await applyPage('no-such-link')).toEqual({ kind: 'LINK_GONE' })
  })

  it('opens and takes it with a member’s link alone where the community says so', async () => {
    const link = await fixtures.createLink(member)
    await readable().community.updateMany({ data: { applyBy: 'REFERRAL' } })
    expect(await applyPage('')).toEqual({ kind: 'BY_REFERRAL' })
    expect(await applyPage(link)).toMatchObject({ kind: 'FORM' })
    const form = await fixtures.createForm()
    expect(await fixtures.send(form)).toMatchObject({ refusal: { code: 'APPLY_BY_REFERRAL' } })
    expect(await readable().application.count()).toBe(0)
    expect(await fixtures.send({ ...form, link })).toMatchObject({ ok: true })
  })

  it('offers no form without mail, except by a link', async () => {
    const link = await fixtures.createLink(member)
    decide({ YEHUA_MODE: 'production', SMTP_URL: '' })
    expect(await applyPage('')).toEqual({ kind: 'NO_MAIL' })
    expect(await applyPage(link)).toMatchObject({ kind: 'FORM', mail: false })
  })
})
