import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * Forms that show what is stored, though none of them can overwrite another save: each with its reason.
 * Any other form with filled-in fields says what it is based on.
 */
const OVERWRITES_NOTHING: Readonly<Record<string, string>> = {
  'app/desk/people/new/page.tsx': 'a new person',
  'components/applications/applying-form.tsx': 'a new application',
  'components/applications/desk-decide.tsx': 'decided once, on the version that was read',
  'components/checkins/pasted-list.tsx': 'check-ins, and one that is there stays',
  'components/matching/unlinked.tsx': 'a new member',
  'components/members/leave.tsx': 'a new leave',
  'components/naming/member-rules.tsx': 'a nickname to try, kept nowhere',
  'components/naming/publish-form.tsx': 'publishes the revision that was read',
  'components/naming/teach-form.tsx': 'a new word',
  'components/privacy/erasure.tsx': 'done once, and for good',
  'components/referrals/refer-form.tsx': 'a new referral',
  'components/rosters/new-roster.tsx': 'a new list',
  'components/seats/planner.tsx': 'pairs of one review, each checked again when it is carried out',
  'components/settings/holidays/correct-day.tsx': 'a new correction, and its day takes no second',
  'components/setup/setup-form.tsx': 'there is no community yet',
  'components/speaker-draws/hand-draw.tsx': 'a new draw, and its evening takes no second',
  'components/talks/asks/answer.tsx': 'an answer, which is refused where it was given before',
  'components/talks/asks/new-ask.tsx': 'a new ask, and its evenings take no second',
  'components/talks/book.tsx': 'an evening that takes no second talk',
  'components/talks/note-offer.tsx': 'a new offer',
  'components/questions/desk-tending.tsx': 'a new wish',
  'components/talks/let-go.tsx': 'thanks with the end of an offer, which ends once',
  'components/talks/promises/new-promise.tsx': 'a new promise',
  'components/talks/promises/my-promises.tsx': 'a new promise',
  'components/talks/new-talk.tsx': 'a new talk, and its night takes no second',
  'components/ui/versions/publish-version.tsx': 'a new version, after the one that was read',
  'components/ui/versions/terms.tsx': 'a new version, after the one that was read',
  'components/wishes/wish-view.tsx': 'a new offer',
}

it('gives every form that shows what is stored the version that it was made from', () => {
  const forms = sources.filter((file) => OPENS.test(read(file)) && isFilledIn(file))
  const without = forms.filter((file) => !/\bbasedOn\b/u.test(read(file)))
  expect(without).toEqual(Object.keys(OVERWRITES_NOTHING).toSorted())
})

it('finds the forms it is about', () => {
  const forms = sources.filter((file) => OPENS.test(read(file)) && isFilledIn(file))
  expect(forms).toContain('components/members/profile-form.tsx')
  expect(forms).toContain('app/desk/people/[id]/page.tsx')
  expect(forms).toContain('components/members/group-seats.tsx')
})

const OPENS = /<(?:Form|ConfirmDialog)\b/u
const FILLED = /\bdefault(?:Value|Checked)(?:=|: )/u
/** Forms that only look something up write nothing. */
const LOOKS_UP = /<SearchField[\s\S]*?\/>|<form\b[^>]*method="get"[\s\S]*?<\/form>/gu
const IMPORT = /from '(@\/components\/[^']+|\.[^']+)'/gu

const sources = ['app', 'components']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => file.endsWith('.tsx') && !file.startsWith('components/ui/forms/'))
  .toSorted()
const texts = new Map<string, string>()

function read(file: string): string {
  const text = texts.get(file) ?? readFileSync(file, 'utf8').replaceAll(LOOKS_UP, '')
  texts.set(file, text)
  return text
}

/** Whether a field of it, or of a group of fields that it is made of, begins with a value. */
function isFilledIn(file: string): boolean {
  return FILLED.test(read(file)) || fieldsOf(file).some((one) => FILLED.test(read(one)))
}

/** The files of fields it shows, at any depth; what has forms of its own answers for itself. */
function fieldsOf(file: string, seen = new Set<string>()): string[] {
  for (const [, path = ''] of read(file).matchAll(IMPORT)) {
    const found = resolve(file, path)
    if (found === undefined || seen.has(found) || OPENS.test(read(found))) continue
    seen.add(found)
    fieldsOf(found, seen)
  }
  return [...seen]
}

function resolve(from: string, path: string): string | undefined {
  const base = path.startsWith('@/')
    ? path.slice(2)
    : new URL(path, `file:///${from}`).pathname.slice(1)
  const file = `${decodeURI(base)}.tsx`
  return sources.includes(file) ? file : undefined
}
