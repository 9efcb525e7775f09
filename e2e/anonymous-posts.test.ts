import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { postedPaths } from './support/posts'
import { actionsForVisitors } from './support/server-actions'

/**
 * What a visitor may post to reads nothing before it knows that the post may come: the turn of the client and whether
 * the thing is closed come first, and every field is bounded before a pattern or a schema sees it. The list of such
 * actions and handlers is derived from the access table and the source.
 */
const actions = actionsForVisitors()
const handlers = postedPaths().map((path) => ({ path, body: postHandler(path) }))

/** Look at a request or its client, and at nothing that was typed. */
const ADMITS = ['countAttempt', 'takeSetUpTurn', 'refuseCrossSite', 'admit', 'offeredProvider']
/** Read what was typed, each in a bounded way or as raw as it came. */
const BOUNDED = ['readInput', 'runForm', 'readTap', 'readBytes', 'readJson']
const RAW = ['formFields', 'formData', 'json', 'text', 'arrayBuffer', 'parse', 'safeParse']

describe('an action that a visitor may post to', () => {
  it('is one of a known list', () => {
    expect(actions.map(({ name }) => name).toSorted()).toEqual(FOR_VISITORS)
  })

  it.each(actions)('$name reads fields by a bounded reader alone', ({ bodies }) => {
    expect(bodies.flatMap((body) => callsIn(body).filter(isRawRead))).toEqual([])
  })

  it.each(actions)('$name takes its turn, if it takes one, before it reads', ({ bodies }) => {
    for (const body of bodies) expect(readsBeforeTurn(body)).toEqual([])
  })

  it('asks for the set-up’s turn and state first', () => {
    const setUp = actions.find(({ name }) => name.endsWith(' setUp'))
    const called = (setUp?.bodies ?? []).flatMap(callsIn).map(({ name }) => name)
    expect(called.filter((name) => [...ADMITS, ...BOUNDED, ...RAW].includes(name))).toEqual([
      'takeSetUpTurn',
      'readInput',
      'formFields',
    ])
  })
})

describe('a handler for POST', () => {
  it.each(handlers)('of $path reads no body before it knows that it may come', ({ body }) => {
    const called = callsIn(body).map(({ name }) => name)
    expect(ADMITS).toContain(called[0])
    expect(readsBeforeTurn(body)).toEqual([])
  })
})

describe('these rules', () => {
  it('see a field that is read raw, and a turn that is taken too late', () => {
    const raw = bodyOf('const { email } = formFields(data); await requestLink({ email })')
    expect(callsIn(raw).filter(isRawRead)).toHaveLength(1)
    const bounded = bodyOf('const input = readInput(schema, formFields(data))')
    expect(callsIn(bounded).filter(isRawRead)).toEqual([])
    const late = bodyOf('const data = await request.formData(); await countAttempt(limit, client)')
    expect(readsBeforeTurn(late)).toEqual(['formData'])
  })
})

type Call = { readonly name: string; readonly inBounded: boolean }

/** What is called, as it stands in the text. A method goes by its own name. */
function callsIn(body: ts.Node): Call[] {
  const found: Call[] = []
  const visit = (node: ts.Node, inBounded: boolean): void => {
    if (!ts.isCallExpression(node)) return ts.forEachChild(node, (one) => visit(one, inBounded))
    const { expression } = node
    const called = ts.isPropertyAccessExpression(expression) ? expression.name : expression
    const name = called.getText()
    found.push({ name, inBounded })
    const within = inBounded || BOUNDED.includes(name)
    ts.forEachChild(node, (one) => visit(one, within))
  }
  visit(body, false)
  return found
}

function isRawRead({ name, inBounded }: Call): boolean {
  return RAW.includes(name) && !inBounded
}

function readsBeforeTurn(body: ts.Node): string[] {
  const called = callsIn(body).map(({ name }) => name)
  const last = called.findLastIndex((name) => ADMITS.includes(name))
  return called.slice(0, Math.max(last, 0)).filter((name) => [...BOUNDED, ...RAW].includes(name))
}

function postHandler(path: string): ts.Node {
  const groups = ['', '(site)/', '(entry)/']
  const texts = groups.flatMap((group) => sourceOf(`app/${group}${path.slice(1)}/route.ts`))
  const [text = ''] = texts
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const handler = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && node.name?.text === 'POST',
  )
  if (handler === undefined) throw new Error(`${path} has no POST.`)
  return handler
}

function sourceOf(file: string): string[] {
  try {
    return [readFileSync(file, 'utf8')]
  } catch {
    return []
  }
}

function bodyOf(text: string): ts.Node {
  return ts.createSourceFile('a.ts', `async function a() { ${text} }`, ts.ScriptTarget.Latest, true)
}

const FOR_VISITORS = [
  '(entry)/actions.ts askForLink',
  '(entry)/actions.ts enterDemo',
  '(entry)/actions.ts setUp',
  '(entry)/address/actions.ts prove',
  '(entry)/claim/actions.ts enter',
  '(entry)/claim/actions.ts giveUp',
  '(entry)/claim/actions.ts start',
  '(site)/application/actions.ts answerAsked',
  '(site)/application/actions.ts changeAddress',
  '(site)/application/actions.ts comeBack',
  '(site)/application/actions.ts correct',
  '(site)/application/actions.ts leave',
  '(site)/application/actions.ts open',
  '(site)/application/actions.ts sendAgain',
  '(site)/application/actions.ts withdraw',
  '(site)/apply/actions.ts apply',
  '(site)/asked/actions.ts accept',
  '(site)/asked/actions.ts askBack',
  '(site)/asked/actions.ts decline',
  '(site)/asked/actions.ts giveBack',
  '(site)/asked/actions.ts propose',
  '(site)/me/devices/actions.ts declinePasskey',
  '(site)/me/devices/actions.ts leave',
  // With the link of an ask, as on its own page.
  '(site)/me/talks/actions.ts giveBack',
  '(site)/wishes/actions.ts findSimilar',
  'desk/people/[id]/actions-line.ts findReferrer',
  'desk/plan/actions.ts findPeople',
  'desk/rosters/actions.ts findMembers',
]
