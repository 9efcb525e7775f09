import { LOCALES } from '@/lib/i18n/locale'
import { readable } from '@/lib/db/transaction'
import { toDateColumn } from '@/lib/shared/clock'
import { createEvening, createMember } from '../support/fixtures/evenings'
import { expect, PHONE, test } from '../support/test'
import { wordsIn } from '../support/words'

for (const locale of LOCALES)
  test(`a host cannot come, and the deputy takes the evening over with one tap, in ${locale}`, async ({
    signInMember,
  }) => {
    const t = wordsIn(locale)
    const { groupId, nightId, tonight, desk } = await createEvening()
    const [host, deputy] = [await createMember({ groupId }), await createMember({ groupId })]
    const db = readable()
    const both = { id: { in: [host.id, deputy.id] } }
    await db.member.updateMany({ where: both, data: { roles: ['HOST'] } })
    await db.dutyAssignment.create({
      data: {
        groupId,
        kind: 'HOST',
        weekday: tonight.dayOfWeek,
        memberId: host.id,
        deputyId: deputy.id,
        firstDay: toDateColumn(tonight),
      },
    })
    const led = { hostId: host.id, hostByDuty: true }
    await db.night.update({ where: { id: nightId }, data: led })

    const phone = await signInMember(deputy.id, { locale, viewport: PHONE })
    await phone.goto(desk)
    const duties = phone.locator('#duties')
    await expect(duties.getByText(host.displayName, { exact: true })).toBeVisible()
    await duties.getByRole('button', { name: t('duties.takeOver') }).click()
    await expect(duties.getByText(deputy.displayName, { exact: true })).toBeVisible()
    await expect(duties.getByRole('button', { name: t('duties.giveBack') })).toBeVisible()
    const { hostId } = await db.night.findUniqueOrThrow({ where: { id: nightId } })
    expect(hostId).toBe(deputy.id)
  })
