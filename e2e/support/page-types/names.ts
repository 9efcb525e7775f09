import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'

/** The pages of the naming rule and of the work on names, with who looks at them. */
export const NAME_PAGES = {
  rules: 'MEMBER',
  'desk rules': 'ORGANISER',
  'rule draft': 'ORGANISER',
  'rule in force': 'ORGANISER',
  'rule to publish': 'ORGANISER',
  knowledge: 'ORGANISER',
  'nickname check': 'ORGANISER',
  'names queue': 'ORGANISER',
  'names trend': 'ORGANISER',
  composer: 'ORGANISER',
  batches: 'ORGANISER',
  batch: 'ORGANISER',
  'case of a member': 'ORGANISER',
} as const satisfies Readonly<Record<string, DemoRole>>

export async function nameAddresses(): Promise<Record<keyof typeof NAME_PAGES, string>> {
  const db = readable()
  const draft = await db.namingRule.findFirstOrThrow({
    where: { publishedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const published = await db.namingRule.findFirstOrThrow({
    where: { publishedAt: { not: null } },
    orderBy: { version: 'asc' },
  })
  const batch = await db.reminderBatch.findFirstOrThrow({ orderBy: { composedAt: 'desc' } })
  const decided = await db.complianceDecision.findFirstOrThrow({ orderBy: { decidedAt: 'asc' } })
  const nickname = encodeURIComponent('沈知远 青舟支付 产品')
  return {
    rules: '/rules',
    'desk rules': '/desk/rules',
    'rule draft': `/desk/rules/${draft.id}`,
    'rule in force': `/desk/rules/${published.id}`,
    'rule to publish': `/desk/rules/${draft.id}/publish`,
    knowledge: '/desk/rules/knowledge',
    'nickname check': `/desk/rules/check?nickname=${nickname}`,
    'names queue': '/desk/names',
    'names trend': '/desk/names/trend',
    composer: '/desk/names/remind',
    batches: '/desk/names/reminders',
    batch: `/desk/names/reminders/${batch.id}`,
    'case of a member': `/desk/names/${decided.memberId}`,
  }
}
