import { viewerOfApplicantToken } from '@/lib/auth/applicants/keys'
import { signingKey } from '@/lib/auth/secret'
import type { ApplicantViewer, MemberViewer } from '@/lib/auth/types'
import { pool } from '@/lib/db/pool'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { refer } from '@/lib/referrals/links/commands'
import { referralInput } from '@/lib/referrals/fixtures'
import { now } from '@/lib/shared/clock'
import { applyToJoin } from './commands'
import { mailProofJob, mailReturnJob } from '@/lib/applications/prove/jobs'
import { writeFormTime } from './rules-form-time'
import type { ApplyInput } from './schema'

export const VISITOR = { kind: 'visitor' } as const

/** A form as a visitor sends it who took a minute. */
export async function createForm(more: Partial<ApplyInput> = {}): Promise<ApplyInput> {
  const group = await readable().group.findFirstOrThrow({ orderBy: { name: 'asc' } })
  const rule = await readable().namingRule.findFirst({ orderBy: { version: 'desc' } })
  return {
    name: '陆望舒',
    company: '南窗科技',
    position: '产品',
    city: null,
    nickname: '',
    about: '做了六年收单产品，想听听别人怎么做。',
    topic: '聚合码的坑',
    email: 'lu@applicant.example',
    groupId: group.id,
    link: null,
    ruleId: rule?.id ?? null,
    acknowledged: 'on',
    website: '',
    began: writeFormTime(now().subtract({ seconds: 60 }), signingKey()),
    ...more,
  }
}

let clients = 0

/** Sends the form, each time from another client unless one is given. */
export async function send(form: ApplyInput, client = `198.51.100.${String((clients += 1))}`) {
  return applyToJoin(VISITOR, form, { locale: 'zh', client })
}

/** An applicant who just applied, looking after their application from their browser. */
export async function createApplicant(more: Partial<ApplyInput> = {}): Promise<ApplicantViewer> {
  const outcome = await send(await createForm(more))
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const viewer = await viewerOfApplicantToken(outcome.value.token)
  if (viewer.kind !== 'applicant') throw new Error('The key opens nothing.')
  return viewer
}

export async function createLink(referrer: MemberViewer, name = '陆望舒'): Promise<string> {
  const made = await refer(referrer, referralInput(referrer.groupId, { name, another: 'on' }))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.token
}

/** Without the seconds that the way back waits. */
export async function sendMails(): Promise<void> {
  await pool().query('UPDATE pgboss.job SET start_after = now() WHERE name = $1', [
    mailReturnJob.name,
  ])
  await drainJobs([mailProofJob, mailReturnJob])
}

/** The mails to the address, the first first, with the token that each opens with. */
export async function mailsTo(email: string) {
  const mails = await readable().mail.findMany({
    where: { to: email },
    orderBy: { createdAt: 'asc' },
  })
  return mails.map(({ subject, text, html, secret: address }) => ({
    subject,
    text,
    html,
    token: address === null ? null : new URL(address).searchParams.get('token'),
  }))
}

/** The token of the newest mail to the address. */
export async function tokenTo(email: string): Promise<string> {
  await sendMails()
  return (await mailsTo(email)).at(-1)?.token ?? ''
}
