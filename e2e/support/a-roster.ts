import { readable } from '@/lib/db/transaction'
import { fold } from '@/lib/search/fold'
import { now, toDate } from '@/lib/shared/clock'
import { createGroup, tag } from './evenings'

const SEATS = 480
/** How many of them are written otherwise now, are missing, and are new. */
const RENAMED = 15
const GONE = 10
const ADDED = 10

export type ARoster = {
  readonly groupId: string
  readonly groupName: string
  readonly first: string
  readonly second: string
  /** Somebody who appears under another company: nobody can tell for certain. */
  readonly doubtful: { readonly memberId: string; readonly nickname: string }
  readonly counts: { readonly renamed: number; readonly gone: number; readonly added: number }
}

/** A group of 480, after the people of the demo, and two lists of it: as it is, and as it changed. */
export async function aRoster(surname: string): Promise<ARoster> {
  const db = readable()
  const groupId = await createGroup()
  const { name: groupName } = await db.group.findUniqueOrThrow({ where: { id: groupId } })
  const people = await db.member.findMany({
    where: { email: { endsWith: '@yehua.example' } },
    select: { company: true, position: true },
    orderBy: { id: 'asc' },
  })
  const mark = tag()
  const worn = Array.from({ length: SEATS }, (_, at) => {
    const { company, position } = people[at % people.length] ?? {}
    return `${surname}${mark}${String(at)}-${company ?? '鹭洲'}-${position ?? '产品'}`
  })
  const known = `${surname}知雨-鹭洲支付-产品`
  const ids = await wear(groupId, [...worn, known])
  const changed = worn
    .slice(GONE)
    .map((nickname, at) => (at < RENAMED ? nickname.replaceAll('-', '－') : nickname))
  const added = Array.from(
    { length: ADDED },
    (_, at) => `${surname}${stem(mark, 0, at)}${stem(mark, 1)}-鹭洲-运营`,
  )
  const nickname = `${surname}知雨-云杉科技-研发`
  return {
    ...{ groupId, groupName, first: copied([...worn, known]) },
    second: copied([...changed, ...added, nickname].toReversed()),
    doubtful: { memberId: ids.at(-1) ?? '', nickname },
    counts: { renamed: RENAMED, gone: GONE, added: ADDED },
  }
}

async function wear(groupId: string, nicknames: readonly string[]): Promise<string[]> {
  const heldFrom = toDate(now().subtract({ hours: 24 * 90 }))
  const rows = nicknames.map((text) => ({ id: crypto.randomUUID(), text }))
  await readable().member.createMany({
    data: rows.map(({ id, text }) => ({ id, groupId, displayName: text.split('-')[0] ?? text })),
  })
  await readable().memberName.createMany({
    data: rows.map(({ id, text }) => ({
      ...{ memberId: id, kind: 'GROUP_NICKNAME' as const, text, folded: fold(text) },
      ...{ source: 'e2e', heldFrom },
    })),
  })
  return rows.map(({ id }) => id)
}

/** A character for a hexadecimal digit of the mark, so many further on. */
function stem(mark: string, digit: number, further = 0): string {
  return STEMS.charAt((Number.parseInt(mark.charAt(digit), 16) + further) % STEMS.length)
}

const STEMS = '春夏秋冬东南西北清和明远思齐若安'

/** As the chat program gives its member list. */
function copied(nicknames: readonly string[]): string {
  const [owner = '', ...others] = nicknames
  return `群成员(${String(nicknames.length)})\n搜索\n群主\n${owner}\n成员\n${others.join('\n')}\n`
}
