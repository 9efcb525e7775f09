import { takeLeave } from '@/lib/members/status/commands-leave'
import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { currentEvening } from '@/e2e/support/fixtures/evenings'
import { createSilentGroup } from '@/e2e/support/fixtures/reviews'
import { expect, PHONE, test } from '../support/test'
import { IN_ENGLISH, wordsIn } from '../support/words'

for (const locale of IN_ENGLISH) {
  const t = wordsIn(locale)

  test(`a review goes from the commitment to the decision, and spares who is on leave, in ${locale}`, async ({
    signInAs,
    signInMember,
  }) => {
    const { groupId, name, members } = await createSilentGroup(3)
    const away = members[0]?.id ?? ''
    const leave = { memberId: away, from: await currentEvening(), until: null, reason: '' }
    const taken = await takeLeave({ kind: 'console' }, leave)
    expect(taken.ok).toBe(true)

    const desk = await signInAs('ORGANISER', { locale })
    await desk.goto(`/desk/activity?group=${groupId}`)
    await expect(desk.getByText(t('activity.immune.ON_LEAVE_OPEN'))).toBeVisible()
    await desk
      .getByRole('button', { name: t('activity.reviews.beginFor', { group: name }) })
      .click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('activity.reviews.begin') })
      .click()
    await desk.waitForURL(/\/desk\/activity\/reviews\//u)
    await expect(desk.getByText(t('activity.reviews.states.COMMITTED'))).toBeVisible()

    const drawn = await readable().activityReview.findFirstOrThrow({ where: { groupId } })
    const member = await signInMember(members[1]?.id ?? '', { locale, viewport: PHONE })
    await member.goto(`/draws/${drawn.drawId}`)
    await member.getByRole('textbox', { name: t('draws.word') }).fill('灯火')
    await member.getByRole('button', { name: t('draws.throw') }).click()
    await expect(member.getByText(t('draws.threw'))).toBeVisible()

    await desk.getByRole('button', { name: t('activity.review.revealDo') }).click()
    await desk
      .getByRole('dialog')
      .getByRole('button', { name: t('activity.review.revealDo') })
      .click()
    await desk.getByRole('button', { name: t('activity.review.askDo') }).click()
    await expect(desk.getByText(t('activity.review.answer.none')).first()).toBeVisible()
    await expect(desk.getByText(members[0]?.displayName ?? '')).toHaveCount(0)

    await member.goto(`/draws/${drawn.drawId}`)
    await member.getByRole('button', { name: t('draws.check') }).click()
    await expect(member.getByText(t('draws.checked'))).toBeVisible()
    await member.goto('/me')
    const asked = t('waiting.mine.review.title')
    await member.getByRole('link', { name: asked, exact: true }).click()
    await member.getByRole('button', { name: t('activity.own.staying') }).click()
    await expect(member.getByText(t('activity.own.answered.STAYING'))).toBeVisible()

    await readable().reviewCandidate.updateMany({
      where: { reviewId: drawn.id },
      data: { answerBy: toDate(now().subtract({ hours: 72 })) },
    })
    await desk.reload()
    await expect(desk.getByText(t('activity.review.answer.STAYING'))).toBeVisible()
    const silent = desk.getByRole('listitem').filter({ hasText: members[2]?.displayName ?? '' })
    await silent.getByRole('button', { name: t('activity.review.decideDo') }).click()
    const dialog = desk.getByRole('dialog')
    await dialog.getByRole('radio', { name: t('activity.review.choices.REMOVED') }).check()
    await dialog.getByLabel(t('activity.review.reason')).fill('两周没有回音')
    await dialog.getByRole('button', { name: t('activity.review.decideDo') }).click()
    await expect(silent).toContainText('两周没有回音')
    const { status } = await readable().member.findUniqueOrThrow({
      where: { id: members[2]?.id ?? '' },
    })
    expect(status).toBe('REMOVED')
  })
}
