import type { WordedFinding } from './wording'

/** The answer to a nickname that is being typed; null when there is none now. */
export type NicknameReply = WordedFinding | null

export type NicknameCheck = (nickname: string) => Promise<NicknameReply>

/** Asks the server. Any failure is no answer: the field goes on without it. */
export async function askForVerdict(nickname: string, signal: AbortSignal): Promise<NicknameReply> {
  const answer = await fetch('/api/nickname', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ nickname }),
    signal,
  })
  return answer.ok ? ((await answer.json()) as NicknameReply) : null
}
