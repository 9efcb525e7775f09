import { randomUUID } from 'node:crypto'
import { readable } from '@/lib/db/transaction'
import type { MoreThings } from './things-types'

/** A text that only the draft contains: it must not be visible to other roles. */
const NOTE = '还没有发布的草稿，只给组织者看'

/** What the routes of `naming` are asked for. */
export async function namingFixtures(): Promise<MoreThings> {
  const db = readable()
  const published = await db.namingRule.findFirstOrThrow({ where: { publishedAt: { not: null } } })
  const { template, reminderLimit } = published
  const draft = await db.namingRule.create({
    data: {
      ...{ reminderLimit, note: NOTE, announcement: { zh: '', en: '' } },
      template: template ?? {},
    },
  })
  return {
    addresses: {
      '/desk/rules/[id] draft': `/desk/rules/${draft.id}`,
      '/desk/rules/[id] published rule': `/desk/rules/${published.id}`,
      '/desk/rules/[id] nothing': `/desk/rules/${randomUUID()}`,
      '/desk/rules/[id]/publish draft': `/desk/rules/${draft.id}/publish`,
    },
    secrets: [NOTE],
  }
}
