import type { DemoRole } from '@/lib/auth/demo/schema'
import { readable } from '@/lib/db/transaction'

/** The pages around the evening and the sign-in, with who looks at them. */
export const EVENING_PAGES = {
  home: 'VISITOR',
  'tonight of a visitor': 'VISITOR',
  schedule: 'VISITOR',
  subscribing: 'VISITOR',
  archive: 'VISITOR',
  'a search': 'VISITOR',
  'a search without hits': 'VISITOR',
  transcript: 'VISITOR',
  'talk to come': 'VISITOR',
  'sign-in': 'VISITOR',
  farewell: 'VISITOR',
  'link sent': 'VISITOR',
  'link to open': 'VISITOR',
  'link refused': 'VISITOR',
  'address to prove': 'VISITOR',
  mailbox: 'VISITOR',
  tonight: 'MEMBER',
  wishes: 'MEMBER',
  'a wish': 'MEMBER',
  me: 'MEMBER',
  'own profile': 'MEMBER',
  'own visibility': 'MEMBER',
  'own names': 'MEMBER',
  devices: 'MEMBER',
  'own calendar': 'MEMBER',
  'a find': 'MEMBER',
  'a find of an organiser': 'ORGANISER',
  'what waits': 'OWNER',
  'what waits for a host': 'HOST',
  'desk tonight': 'HOST',
  'desk plan': 'COORDINATOR',
  'new talk': 'COORDINATOR',
  'talk to edit': 'COORDINATOR',
  'desk wishes': 'EDITOR',
  'desk wish': 'ORGANISER',
  'talk to move': 'COORDINATOR',
  import: 'EDITOR',
  'nights found': 'EDITOR',
  'a night found': 'EDITOR',
  draft: 'EDITOR',
} as const satisfies Readonly<Record<string, DemoRole>>

export async function eveningAddresses(): Promise<Record<keyof typeof EVENING_PAGES, string>> {
  const db = readable()
  const published = await db.transcript.findFirstOrThrow({
    where: {
      state: 'PUBLISHED',
      lines: { some: { kind: 'IMAGE' } },
      talk: { visibility: 'PUBLIC' },
    },
  })
  const draft = await db.transcript.findFirstOrThrow({ where: { state: 'DRAFT' } })
  const planned = await db.talk.findFirstOrThrow({
    where: { state: 'PLANNED', night: { startsAt: { gt: new Date(Date.now() + 86_400_000) } } },
    orderBy: { createdAt: 'asc' },
  })
  const wish = await db.wish.findFirstOrThrow({
    where: { mergedIntoId: null, closedReason: null, merged: { some: {} } },
  })
  const found = await db.foundNight.findFirstOrThrow({
    where: { state: 'PROPOSED' },
    orderBy: { date: 'desc' },
  })
  return {
    home: '/',
    'tonight of a visitor': '/tonight',
    schedule: '/schedule',
    subscribing: '/subscribe?alarm=15',
    archive: '/archive',
    'a search': '/archive?q=%E8%B4%A6',
    'a search without hits': '/archive?q=zzzzzz',
    transcript: `/talks/${published.talkId}`,
    'talk to come': `/talks/${planned.id}`,
    'sign-in': '/sign-in',
    farewell: '/farewell',
    'link sent': '/sign-in/sent',
    'link to open': '/sign-in/open?token=abcdefghijklmnop',
    'link refused': '/sign-in/open?refused=1',
    'address to prove': '/address?token=abcdefghijklmnop',
    mailbox: '/mailbox',
    tonight: '/tonight',
    wishes: '/wishes',
    'a wish': `/wishes/${wish.id}`,
    'desk wishes': '/desk/wishes',
    'desk wish': `/desk/wishes/${wish.id}`,
    me: '/me',
    'own profile': '/me/profile',
    'own visibility': '/me/visibility',
    'own names': '/me/names',
    devices: '/me/devices',
    'own calendar': '/me/calendar',
    'a find': '/find?q=zhzh',
    'a find of an organiser': '/find',
    'what waits': '/desk',
    'what waits for a host': '/desk',
    'desk tonight': '/desk/tonight',
    'desk plan': '/desk/plan',
    'new talk': '/desk/plan/new',
    'talk to edit': `/desk/plan/${planned.id}`,
    'talk to move': `/desk/plan/${planned.id}/move`,
    import: '/desk/import',
    'nights found': '/desk/found',
    'a night found': `/desk/found/${found.id}`,
    draft: `/talks/${draft.talkId}/draft`,
  }
}
