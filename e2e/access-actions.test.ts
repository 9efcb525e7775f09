import { describe, expect, it } from 'vitest'
import { COMMANDS } from './access-table'
import { actionFiles, actionsOf, files } from './support/server-actions'

/**
 * Every server action is a public address: a visitor who knows its id may post to it. What it may do is what its
 * commands permit, and those are called by every role in access-commands.db.test.ts. So an action may act by
 * commands of the access table alone, and what acts without one is named here, with the reason.
 */
const WITHOUT_COMMAND: Readonly<Record<string, string>> = {
  '(entry)/actions.ts askForLink':
    'A visitor asks for a link; it is mailed to the address of a member, and counted.',
  '(entry)/actions.ts enterDemo': 'The demo alone, and from this machine alone.',
  '(entry)/actions.ts setUp': 'Needs the code of the first start, which is used up.',
  '(entry)/claim/actions.ts enter': 'Needs the cookie of a proven claim, which is used up.',
  '(entry)/claim/actions.ts giveUp': 'Ends what this browser itself holds.',
  '(entry)/claim/actions.ts start':
    'A visitor with the address that organisers opened claims a nickname; it is counted, and proves nothing.',
  '(entry)/address/actions.ts prove':
    'Needs a link that was mailed to the address, which is used up.',
  '(site)/application/actions.ts comeBack':
    'An applicant asks for a link; it is mailed to their address, and counted.',
  '(site)/application/actions.ts leave': 'Ends what this browser itself holds.',
  '(site)/application/actions.ts open': 'Needs a mailed key, which is used up.',
  '(site)/me/devices/actions.ts declinePasskey': 'Sets a cookie of this browser itself.',
  '(site)/me/devices/actions.ts leave': 'Ends the session of this browser itself.',
  'desk/people/[id]/actions-line.ts findReferrer': 'Reads people as the viewer may.',
  '(site)/wishes/actions.ts findSimilar': 'Reads wishes as the viewer may.',
  'desk/plan/actions.ts findPeople': 'Reads people as the viewer may.',
  'desk/rosters/actions.ts findMembers': 'Reads people as the viewer may.',
}

/** Commands that actions call and that take no actor: what they ask for instead is tested in their rooms. */
const WITHOUT_ACTOR: readonly string[] = [
  'applications askToReturn',
  'applications openApplication',
  'auth createDemoApplicant',
  'auth createDemoLink',
  'auth requestLink',
  'claims enterByClaim',
  'claims startClaim',
  'claims withdrawClaim',
  'members confirmAddress',
  'setup setUpCommunity',
  'setup takeSetUpTurn',
]

const listed = new Set(COMMANDS.map(({ command }) => command))

describe('server actions', () => {
  const actions = actionFiles.flatMap(({ file, text }) => actionsOf(file, text))

  it('are in files of their own, which export nothing else', () => {
    expect(
      files.filter(({ text }) => /^\s+'use server'/mu.test(text)).map(({ file }) => file),
    ).toEqual([])
    expect(actionFiles.filter(({ text }) => !text.startsWith("'use server'"))).toEqual([])
    expect(actions.length).toBeGreaterThan(100)
  })

  it('act by commands of the access table, or are named with a reason', () => {
    const without = actions
      .filter(({ commands }) => !commands.some((one) => listed.has(one)))
      .map(({ name }) => name)
    expect(without.toSorted()).toEqual(Object.keys(WITHOUT_COMMAND).toSorted())
  })

  it('act by no other command but those that are named for taking no actor', () => {
    const others = actions.flatMap(({ commands }) => commands.filter((one) => !listed.has(one)))
    expect([...new Set(others)].toSorted()).toEqual(WITHOUT_ACTOR)
  })
})
