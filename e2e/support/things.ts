import { randomUUID } from 'node:crypto'
import { beginUpload } from '@/lib/logs/uploads/commands'
import { readable } from '@/lib/db/transaction'
import { createMember, createEvening, tag } from './evenings'
import { activityFixtures } from './fixtures-activity'
import { complianceFixtures } from './fixtures-compliance'
import { drawsFixtures } from './fixtures-draws'
import { matchingThings } from './things-matching'
import { membersThings } from './things-members'
import { namingFixtures } from './fixtures-naming'
import { quotasThings } from './things-quotas'
import { referralsThings } from './things-referrals'
import { applicationsThings } from './things-applications'
import { seatsThings } from './things-seats'
import { privacyFixtures } from './fixtures-privacy'
import { rostersThings } from './things-rosters'

/** What the routes of the access table are asked for, and words that must not come with a refusal. */
export type Things = {
  readonly addresses: Readonly<Record<string, string>>
  /** Each stands somewhere behind an answer that is `absent` or `sign-in`. */
  readonly secrets: readonly string[]
  /** What `/api/uploads` is told of a file. */
  readonly newUpload: { readonly groupId: string; readonly fileName: string; readonly size: number }
  /** Of a transcript that is not published. */
  readonly draftWords: readonly string[]
}

/** A log that nobody sends on. Its name is a secret, too. */
const FILE = { fileName: 'geheim-7d41.md', size: 64 }

/** Key of an address: the route, and the thing where it makes a difference. */
export function keyOf({ route, thing }: { route: string; thing?: string | undefined }): string {
  return thing === undefined ? route : `${route} ${thing}`
}

/** One of everything, some of it made for this and some out of the demo. */
export async function gatherThings(): Promise<Things> {
  const db = readable()
  const evening = await createEvening()
  const kept = await aTalk('KEPT')
  const forMembers = await aTalk('MEMBERS')
  const company = `密司 ${tag()}`
  const email = `${tag()}@secret.example`
  const member = await createMember({ groupId: evening.groupId, email })
  await db.member.update({ where: { id: member.id }, data: { company } })
  const published = await aPicture()
  const draft = await aDraft()
  const upload = await beginUpload({ kind: 'console' }, { groupId: evening.groupId, ...FILE })
  if (!upload.ok) throw new Error(`No upload: ${upload.refusal.code}`)
  const found = await db.foundNight.findFirstOrThrow({ where: { state: 'PROPOSED' } })
  const addresses = {
    '/calendar.ics talk for members': `/calendar.ics?talk=${forMembers.id}`,
    '/calendar.ics kept talk': `/calendar.ics?talk=${kept.id}`,
    '/talks/[id] published talk': `/talks/${published.talkId}`,
    '/talks/[id] talk with a draft': `/talks/${draft.talkId}`,
    '/talks/[id] talk for members': `/talks/${forMembers.id}`,
    '/talks/[id] kept talk': `/talks/${kept.id}`,
    '/talks/[id] nothing': `/talks/${randomUUID()}`,
    '/talks/[id]/draft talk with a draft': `/talks/${draft.talkId}/draft`,
    '/talks/[id]/images/[position] published picture': published.address,
    '/talks/[id]/images/[position] picture of a draft': draft.picture,
    '/members/[id] member': `/members/${member.id}`,
    '/api/check-in night': '/api/check-in',
    '/api/live/night/[id] night': `/api/live/night/${evening.nightId}`,
    '/api/live/night/[id] kept night': `/api/live/night/${kept.nightId}`,
    '/api/check-in/people night': `/api/check-in/people?night=${evening.nightId}&q=${member.displayName}`,
    '/desk/import/[id] upload': `/desk/import/${upload.value}`,
    '/api/uploads/[id] upload': `/api/uploads/${upload.value}`,
    '/api/uploads/[id]/chunks upload': `/api/uploads/${upload.value}/chunks?offset=0`,
    '/api/uploads/[id]/pictures upload': `/api/uploads/${upload.value}/pictures`,
    '/desk/plan/[id] planned talk': `/desk/plan/${kept.id}`,
    '/desk/plan/[id]/move planned talk': `/desk/plan/${kept.id}/move`,
    '/desk/found/[id] found night': `/desk/found/${found.id}`,
    '/desk/found/pictures/[id] picture of the log': `/desk/found/pictures/${draft.mediaId}`,
    '/desk/people/[id] member': `/desk/people/${member.id}`,
  }
  const rooms = await Promise.all(MORE.map((gather) => gather()))
  const secrets = [kept.topic, forMembers.topic, member.displayName, company, email, FILE.fileName]
  const newUpload = { groupId: evening.groupId, ...FILE }
  return {
    addresses: Object.assign(addresses, ...rooms.map((room) => room.addresses)) as typeof addresses,
    newUpload,
    secrets: [...secrets, ...draft.words, ...rooms.flatMap((room) => room.secrets)],
    draftWords: draft.words,
  }
}

const MORE = [
  namingFixtures,
  complianceFixtures,
  matchingThings,
  rostersThings,
  membersThings,
  activityFixtures,
  drawsFixtures,
  privacyFixtures,
  quotasThings,
  referralsThings,
  applicationsThings,
  seatsThings,
] as const

type Shown = 'KEPT' | 'MEMBERS'

/** A talk tonight in a group of its own that not everybody may know of. */
async function aTalk(visibility: Shown): Promise<{ id: string; nightId: string; topic: string }> {
  const { talkId, nightId } = await createEvening()
  const topic = `不外传 ${tag()}`
  await readable().talk.update({ where: { id: talkId }, data: { visibility, topic } })
  return { id: talkId, nightId, topic }
}

async function aPicture(): Promise<{ talkId: string; address: string }> {
  const line = await readable().transcriptLine.findFirstOrThrow({
    where: {
      ...{ kind: 'IMAGE', mediaId: { not: null } },
      transcript: { state: 'PUBLISHED', talk: { visibility: 'PUBLIC' } },
    },
    select: { position: true, transcript: { select: { talkId: true } } },
  })
  const { talkId } = line.transcript
  return { talkId, address: `/talks/${talkId}/images/${String(line.position)}` }
}

/** A talk whose transcript waits to be published, with words and a picture that only its draft has. */
async function aDraft() {
  const db = readable()
  const draft = await db.transcript.findFirstOrThrow({
    where: { state: 'DRAFT', talk: { visibility: 'PUBLIC' } },
    include: { talk: { select: { summary: true } } },
  })
  const spoken = await db.message.findMany({
    where: {
      at: { gte: draft.startsAt, lte: draft.endsAt },
      personId: draft.speakerPersonId ?? '',
    },
    select: { text: true, mediaId: true },
    orderBy: { at: 'asc' },
  })
  const mediaId = spoken.find((message) => message.mediaId !== null)?.mediaId ?? ''
  const words = spoken
    .map(({ text }) => text)
    .filter((text) => text.length > 24 && !draft.talk.summary.includes(text))
  if (words.length === 0 || mediaId === '') throw new Error('The demo has no draft.')
  const { talkId } = draft
  return { talkId, mediaId, words: words.slice(0, 5), picture: `/talks/${talkId}/images/1` }
}
