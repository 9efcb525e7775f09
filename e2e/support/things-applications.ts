import { anApplicantWithoutVoucher } from './applicants'
import type { MoreThings } from './things-types'

/** What the routes of `applications` are asked for. */
export async function applicationsThings(): Promise<MoreThings> {
  const { id, nickname, email, about } = await anApplicantWithoutVoucher()
  return {
    addresses: {
      '/desk/applications/[id] applicant without a voucher': `/desk/applications/${id}`,
      '/referrals/waiting/[id] applicant without a voucher': `/referrals/waiting/${id}`,
    },
    secrets: [nickname, email, about],
  }
}
