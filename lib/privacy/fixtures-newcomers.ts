import { readable } from '@/lib/db/transaction'
import { foldedMeant } from '@/lib/referrals/rules-folding'
import type { PlanFixture } from '@/lib/talks/fixtures'

type Db = ReturnType<typeof readable>
type Applications = NonNullable<Parameters<Db['application']['createMany']>[0]>['data']
type Referrals = NonNullable<Parameters<Db['referral']['createMany']>[0]>['data']
type RowOf<Data> = Data extends readonly unknown[] ? never : Data
type ApplicationRow = Partial<RowOf<Applications>> & { readonly name: string }
type ReferralRow = Partial<RowOf<Referrals>> & { readonly name: string }

/** What an invented applicant of that name writes. */
export function apply(name: string): ApplicationRow {
  return { name, email: `${Buffer.from(name).toString('hex')}@mail.example.com` }
}

/** An application with the name in every field that can hold it, and a key to it. */
export async function addApplication(stage: PlanFixture, row: ApplicationRow): Promise<string> {
  const { name } = row
  const { id } = await readable().application.create({
    data: {
      groupId: stage.groupId,
      company: '青舟支付',
      position: '产品',
      city: '上海',
      nickname: `${name}-青舟支付-产品`,
      ...foldedMeant({ name, company: '青舟支付' }),
      about: `我是${name}，常听夜话`,
      topic: `${name}谈对账`,
      reason: `欢迎${name}`,
      email: 'someone@mail.example.com',
      provenAt: new Date(),
      ...row,
      events: { create: { kind: 'ANSWER', text: `${name}答` } },
      notes: { create: { text: `${name}是熟人` } },
      keys: {
        create: { kind: 'SESSION', tokenHash: `of ${name} ${row.state}`, expiresAt: new Date() },
      },
      proposals: {
        create: {
          groupId: stage.groupId,
          policyVersion: 1,
          place: 1,
          working: {},
          reason: `先等${name}`,
        },
      },
    },
  })
  return id
}

/** A referral by the member of the stage, with the name in its words. */
export async function addReferral(stage: PlanFixture, row: ReferralRow): Promise<string> {
  const { name } = row
  const { id } = await readable().referral.create({
    data: {
      groupId: stage.groupId,
      referrerId: stage.member.memberId,
      showAs: '顾南舟',
      company: '青舟支付',
      nickname: `${name}-青舟支付-产品`,
      howKnown: `和${name}共事`,
      ...foldedMeant({ name, company: '青舟支付' }),
      ...row,
    },
  })
  return id
}
