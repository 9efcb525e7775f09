import { readable } from '@/lib/db/transaction'
import { now, toDate } from '@/lib/shared/clock'
import { tag } from './evenings'

/** A person who applied without a link, proved their address, and asks for a voucher. */
export async function anApplicantWithoutVoucher() {
  const db = readable()
  const { id: groupId } = await db.group.findFirstOrThrow({ orderBy: { position: 'asc' } })
  const at = toDate(now())
  const nickname = `求见 ${tag()}`
  const email = `${tag()}@applicant.example`
  const about = `自我介绍 ${tag()}`
  const { id } = await db.application.create({
    data: {
      ...{ groupId, state: 'VOUCHING', name: nickname, nickname, email, about, provenAt: at },
      ...{ company: '南窗科技', position: '产品', submittedAt: at, stateAt: at },
      events: { create: { kind: 'SUBMITTED', at } },
    },
  })
  return { id, nickname, email, about }
}
