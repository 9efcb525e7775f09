import { signedIn } from '@/lib/auth/fixtures-viewer'
import type { Actor, MemberViewer, Role } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { drainJobs } from '@/lib/jobs/drain'
import { sourceOf, writeMessage } from '@/lib/logs/fixtures'
import { importLog } from '@/lib/logs/import/commands'
import { matchGroupJob } from '@/lib/matching/jobs'
import { fold } from '@/lib/search/fold'
import { now } from '@/lib/shared/clock'
import { openClaims } from './desk/commands'
import { proveClaimsJob } from './jobs'
import { startClaim } from './commands'
import { hashToken } from '@/lib/auth/tokens'

const ZONE = 'Asia/Shanghai'

/** For tests: a member of a group under a nickname. */
export async function createNamed(
  groupId: string,
  nickname: string,
  more: { readonly roles?: Role[]; readonly email?: string; readonly displayName?: string } = {},
): Promise<MemberViewer> {
  const { roles = [], email = null, displayName = nickname.split('-')[0] ?? nickname } = more
  const { id: memberId } = await readable().member.create({
    data: { groupId, displayName, roles, email },
  })
  await readable().memberName.create({
    data: {
      memberId,
      kind: 'GROUP_NICKNAME',
      text: nickname,
      folded: fold(nickname),
      source: 'roster',
    },
  })
  return signedIn({ memberId, displayName, groupId, roles })
}

/** For tests: opens claims; answers the key of their address. */
export async function openedKey(actor: Actor): Promise<string> {
  await openClaims(actor)
  return (await readable().claimOpening.findFirstOrThrow({ where: { closedAt: null } })).key
}

export type Claimed = { readonly token: string; readonly code: string; readonly id: string }

/** For tests: a browser claims the nickname of a member. */
export async function claimed(key: string, memberId: string, client = 'phone'): Promise<Claimed> {
  const outcome = await startClaim({ key, memberId, client })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  const { token } = outcome.value
  const where = { secretHash: hashToken(token) }
  const { code, id } = await readable().claim.findUniqueOrThrow({ where })
  return { token, code, id }
}

/** Minutes from now, and negative ones before. */
export type Line = readonly [minutes: number, label: string, ...lines: string[]]

/** For tests: imports a log of the group, and does what follows an import. */
export async function importLines(
  actor: Actor,
  groupId: string,
  lines: readonly Line[],
): Promise<void> {
  const text = lines.map(([minutes, label, ...said]) => writeMessage(at(minutes), label, ...said))
  const outcome = await importLog(actor, sourceOf(text.join('')), { groupId })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  await drainJobs([matchGroupJob, proveClaimsJob])
}

function at(minutes: number): string {
  const local = now().add({ minutes }).toZonedDateTimeISO(ZONE).toPlainDateTime()
  return local.toString({ smallestUnit: 'second' }).replace('T', ' ')
}

/** For tests: where a claim stands, and its doubts. */
export async function stateOf(id: string): Promise<readonly string[]> {
  const { state, doubts } = await readable().claim.findUniqueOrThrow({ where: { id } })
  return [state, ...doubts]
}

const SURNAMES = Array.from('沈林何单解曾吕周许顾陆江')
const GIVEN = Array.from('遥听望行乐若景清长知未一舟禾竹岚岸桥溪霖')

/** For tests: many members of a group under nicknames of their own, none of whom was ever in; 480 at most. */
export async function createPeople(
  groupId: string,
  count: number,
  emailOf: (at: number) => string | null = () => null,
): Promise<{ readonly id: string; readonly nickname: string }[]> {
  const named = Array.from({ length: count }, (_, at) => {
    const [one, two] = [GIVEN[at % 20] ?? '', GIVEN[Math.floor(at / 20) % 20] ?? '']
    return `${SURNAMES[Math.floor(at / 40)] ?? ''}${one}${two}-青舟支付-产品`
  })
  const nicknames = [...new Set(named)]
  if (nicknames.length !== count) throw new Error('Two would have one nickname.')
  const members = await readable().member.createManyAndReturn({
    data: nicknames.map((nickname, at) => ({
      groupId,
      displayName: nickname.split('-')[0] ?? '',
      email: emailOf(at),
    })),
    select: { id: true },
  })
  const people = members.map(({ id }, at) => ({ id, nickname: nicknames[at] ?? '' }))
  await readable().memberName.createMany({
    data: people.map(({ id, nickname }) => ({
      memberId: id,
      kind: 'GROUP_NICKNAME',
      text: nickname,
      folded: fold(nickname),
      source: 'roster',
    })),
  })
  return people
}
