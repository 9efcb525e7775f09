import { execFileSync } from 'node:child_process'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import type { PublicLine } from '@/lib/transcripts/types'
import type { PublishedTranscript, TalkPage } from '@/lib/transcripts/read/types'
import { NO_ROLE_NAMES } from '@/lib/transcripts/draft/rules-voices'
import { drawn } from '@/lib/testing/drawn'
import { CatchUpView } from './catch-up'
import { TranscriptView } from './transcript'

const AT = Temporal.Instant.from('2026-11-20T11:30:00Z')
const line = (position: number, kind: string, voice: string, text: string) =>
  ({ position, anchor: `a${String(position)}`, kind, voice, text, at: AT }) as unknown as PublicLine

test('having read it is offered once, after the last line of the transcript', () => {
  const transcript = {
    version: 1,
    publishedAt: AT,
    roles: NO_ROLE_NAMES,
    lines: [
      line(0, 'SPEECH', 'speaker', '对账先对总账'),
      line(1, 'QUESTION', 'member-A', '差异谁来认'),
      line(2, 'ANSWER', 'speaker', '谁的日切谁认'),
    ],
  } as PublishedTranscript
  const page = {
    talk: { id: 't', topic: '对账', summary: '', mode: 'LIVE' },
    night: null,
    timeZone: 'Asia/Shanghai',
    transcript,
    related: [],
    editing: null,
  } as unknown as TalkPage
  const unused = () => Promise.reject(new Error('no form is sent here'))
  const { html } = drawn(
    'zh',
    <TranscriptView
      page={page}
      transcript={transcript}
      only={false}
      ties={null}
      foot={
        <CatchUpView
          catchUp={{ state: 'OFFER' }}
          talkId="t"
          timeZone="Asia/Shanghai"
          actions={{ record: unused, takeBack: unused }}
        />
      }
    />,
  )
  expect(html.split('id="catch-up"')).toHaveLength(2)
  expect(html.indexOf('id="catch-up"')).toBeGreaterThan(html.indexOf('谁的日切谁认'))
})

test('no other page has it', () => {
  const using = execFileSync(
    'git',
    ['grep', '-lE', 'CatchUpView|recordCaughtUp', '--', 'app', 'components', ':!*.test.tsx'],
    { encoding: 'utf8' },
  )
  expect(using.trim().split('\n')).toEqual([
    'app/(site)/talks/[id]/actions.ts',
    'app/(site)/talks/[id]/page.tsx',
    'components/transcripts/catch-up.tsx',
  ])
})
