import { actionsOfBuild } from '@/e2e/support/posts'

/** Milliseconds after which an answer is no longer waited for. */
const PATIENCE = 30_000

/**
 * Posts a form to a server action as React sends it: the arguments as JSON, the form as `$K1`. Answers whether it said
 * that it was done; throws where it was refused, and where no answer came.
 *
 * @param action the end of the action's name: its file and its function, as in `draft/actions.ts publish`.
 */
export async function postAction(
  origin: string,
  {
    path,
    action,
    fields,
    cookie,
  }: {
    readonly path: string
    readonly action: string
    readonly fields: Readonly<Record<string, string>>
    readonly cookie: string
  },
): Promise<boolean> {
  const build = process.env['YEHUA_BUILD'] ?? ''
  const found = actionsOfBuild(build).find(({ name }) => name.endsWith(action))
  if (found === undefined) throw new Error(`The build has no action ${action}.`)
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  const idle = { status: 'idle', message: '', fieldErrors: {}, values: {}, turn: 0 }
  body.append('0', JSON.stringify([idle, '$K1']))
  const answer = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, cookie, 'next-action': found.id, accept: 'text/x-component' },
    body,
    signal: AbortSignal.timeout(PATIENCE),
  })
  const text = await answer.text()
  if (text.includes('"status":"refused"')) throw new Error(`Refused: ${text.slice(-400)}`)
  return answer.status === 200 && text.includes('"status":"done"')
}
