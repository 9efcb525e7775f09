import { readable, transaction } from '@/lib/db/transaction'
import { namesChanged } from '@/lib/members/names/commands'
import { fold } from '@/lib/search/fold'

export type Twins = {
  readonly groupId: string
  readonly keptId: string
  readonly otherId: string
}

const day = (n: number, hours = 0) => new Date(Date.UTC(2026, 4, n, 11 + hours))

/** One person twice, with a row of the other in every table that knows members, and clashes where they can be. */
export async function createTwins(): Promise<Twins> {
  const db = readable()
  const { id: groupId } = await db.group.create({ data: { name: '晚灯一群' } })
  const { id: second } = await db.group.create({ data: { name: '晚灯二群' } })
  const kept = await db.member.create({
    data: { displayName: '沈知远', groupId, roles: ['HOST'], joinedAt: day(3) },
  })
  const other = await db.member.create({
    data: {
      displayName: '知远',
      groupId,
      roles: ['EDITOR', 'HOST'],
      joinedAt: day(1),
      company: '青舟',
      email: 'zhi@yehua.example',
      namePublic: false,
    },
  })
  const twins = { groupId, keptId: kept.id, otherId: other.id }
  await names(twins)
  await evenings(twins)
  await statuses(twins, second)
  await compliance(twins)
  await matching(twins)
  await newcomers(twins)
  await transaction((tx) => namesChanged(tx, [kept.id, other.id]))
  return twins
}

async function names({ keptId, otherId, groupId }: Twins): Promise<void> {
  const db = readable()
  const name = (
    memberId: string,
    text: string,
    from: number,
    kind: 'GROUP_NICKNAME' | 'PEN_NAME',
  ) =>
    db.memberName.create({
      data: { memberId, kind, text, folded: fold(text), source: 'desk', heldFrom: day(from) },
    })
  await name(keptId, '沈知远-青舟-产品', 5, 'GROUP_NICKNAME')
  await name(otherId, '知远', 2, 'GROUP_NICKNAME')
  await name(otherId, '沈总', 2, 'PEN_NAME')
  await name(keptId, '沈总', 2, 'PEN_NAME')
  const label = { groupId, label: '沈知远-青舟', folded: '沈知远-青舟', memberId: otherId }
  await db.logPerson.create({ data: label })
}

async function evenings({ keptId, otherId, groupId }: Twins): Promise<void> {
  const db = readable()
  const night = (n: number) =>
    db.night.create({
      data: {
        groupId,
        date: day(n),
        hostId: otherId,
        checkInOpensAt: day(n),
        checkInClosesAt: day(n, 1),
        startsAt: day(n, 1),
        questionsAt: day(n, 2),
        endsAt: day(n, 3),
      },
    })
  const [both, alone] = [await night(10), await night(11)]
  const via = 'SELF' as const
  await db.checkIn.create({
    data: { nightId: both.id, memberId: keptId, status: 'LATE', via, at: day(10) },
  })
  await db.checkIn.create({
    data: { nightId: both.id, memberId: otherId, status: 'ON_TIME', via, at: day(10) },
  })
  await db.checkIn.create({
    data: { nightId: alone.id, memberId: otherId, status: 'LATE', via, at: day(11) },
  })
  await db.talk.create({
    data: { groupId, nightId: both.id, topic: '一笔退款', speakerId: otherId },
  })
  const choice = { nightId: both.id, willing: true, at: day(10) }
  await db.speakChoice.createMany({
    data: [keptId, otherId].map((memberId) => ({ ...choice, memberId })),
  })
  await db.speakerDraw.create({
    data: {
      nightId: both.id,
      source: 'HAND',
      state: 'ENDED',
      openedAt: day(10),
      entries: { create: [keptId, otherId].map((memberId, n) => ({ memberId, place: n + 1 })) },
    },
  })
}

async function statuses({ keptId, otherId, groupId }: Twins, second: string): Promise<void> {
  const db = readable()
  for (const memberId of [keptId, otherId]) {
    await db.session.create({
      data: { memberId, tokenHash: memberId, expiresAt: day(30), via: 'EMAIL' },
    })
    await db.statusEvent.create({ data: { memberId, kind: 'ADMITTED', at: day(1) } })
    await db.groupTransfer.create({
      data: { memberId, fromGroupId: groupId, toGroupId: second, reason: '换群' },
    })
    await db.consent.create({ data: { memberId, ask: 'NAME_PUBLIC', answer: 'yes' } })
    const batch = { groupId, format: 'LIST', sha256: memberId, takenAt: day(4) } as const
    const roster = await db.roster.create({ data: batch })
    await db.rosterRow.create({
      data: { rosterId: roster.id, nickname: '知远', outcome: 'SAME', memberId },
    })
  }
  await db.groupException.create({
    data: { memberId: otherId, groupId: second, reason: '两边都管' },
  })
}

async function compliance({ keptId, otherId }: Twins): Promise<void> {
  const db = readable()
  const rule = await db.namingRule.create({ data: { template: {}, announcement: {} } })
  for (const memberId of [keptId, otherId]) {
    const reminder = { memberId, ruleId: rule.id, nickname: '知远', verdict: 'INCOMPLETE' } as const
    await db.reminder.create({
      data: { ...reminder, via: 'PASTED', day: day(6), missing: ['company'] },
    })
    await db.namingRuleAcknowledgement.create({ data: { ruleId: rule.id, memberId } })
    await db.nicknameExemption.create({
      data: { memberId, reason: '在谈新工作', until: memberId === keptId ? day(20) : null },
    })
    await db.namingRuleComment.create({ data: { ruleId: rule.id, memberId, text: '好' } })
  }
  const decision = { choice: 'KEEP', reason: '再等等', evidence: {} } as const
  await db.complianceDecision.create({ data: { ...decision, memberId: keptId, round: 1 } })
  await db.complianceDecision.create({ data: { ...decision, memberId: otherId, round: 1 } })
  await db.complianceDecision.create({ data: { ...decision, memberId: otherId, round: 2 } })
}

async function matching({ keptId, otherId, groupId }: Twins): Promise<void> {
  const db = readable()
  const third = await db.member.create({ data: { displayName: '季听澜', groupId } })
  const label = { groupId, label: '远', folded: '远' }
  const person = await db.logPerson.create({ data: label })
  const seen = { times: 3, firstAt: day(2), lastAt: day(9) }
  const text = '知远-青舟'
  await db.mentionedName.create({
    data: { groupId, text, folded: text, ...seen, memberId: otherId },
  })
  const proposal = { score: 60, reasons: [] }
  await db.samePersonProposal.createMany({
    data: [
      { ...proposal, memberId: keptId, otherId },
      { ...proposal, memberId: keptId, personId: person.id },
      { ...proposal, memberId: otherId, personId: person.id },
      { ...proposal, memberId: otherId, otherId: third.id },
      { ...proposal, memberId: third.id, otherId: keptId },
    ],
  })
}

/** Each has been brought by a referrer, and one brought the other. */
async function newcomers({ keptId, otherId, groupId }: Twins): Promise<void> {
  const db = readable()
  const named = { name: '知远', nickname: '知远-青舟', groupId }
  const referral = { ...named, howKnown: '同事', showAs: '灯', state: 'ADMITTED' } as const
  const third = await db.member.findFirstOrThrow({ where: { displayName: '季听澜' } })
  await db.referral.createMany({
    data: [
      { ...referral, referrerId: keptId, admittedId: otherId },
      { ...referral, referrerId: otherId, admittedId: third.id },
      { ...referral, referrerId: third.id, admittedId: otherId },
    ],
  })
  for (const memberId of [keptId, otherId]) {
    await db.application.create({
      data: { ...named, email: `${memberId}@yehua.example`, state: 'ADMITTED', memberId },
    })
    await db.booking.create({
      data: {
        groupId,
        memberId,
        date: new Date('2026-05-04'),
        topic: '一晚',
        state: 'RELEASED',
        bookedAt: new Date('2026-05-01T12:00:00Z'),
      },
    })
    await db.talkOffer.create({ data: { memberId, topic: '一笔退款', source: 'application' } })
    await db.talkAsk.create({
      data: {
        groupId,
        memberId,
        topic: '一晚',
        state: 'DECLINED',
        askedAt: new Date('2026-05-01T12:00:00Z'),
        dueAt: new Date('2026-05-03T12:00:00Z'),
      },
    })
    await db.standby.create({
      data: {
        memberId,
        topic: '一晚救场',
        groupIds: [groupId],
        since: new Date('2026-05-01T12:00:00Z'),
        changedAt: new Date('2026-05-01T12:00:00Z'),
      },
    })
    const key = `adjust:${memberId}`
    await db.quotaEntry.create({ data: { memberId, kind: 'ADJUST', amount: 1, key } })
  }
}
