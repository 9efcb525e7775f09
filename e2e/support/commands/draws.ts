import { randomUUID } from 'node:crypto'
import { throwWord } from '@/lib/draws/commands'
import {
  cancelSpeakerDraw,
  listSpeakerDraw,
  openSpeakerDraw,
  revealSpeakerDraw,
} from '@/lib/speaker-draws/commands'
import { sayCouldSpeak } from '@/lib/speaker-draws/commands-choice'
import { enterHandDraw } from '@/lib/speaker-draws/commands-hand'
import { askNextDrawn } from '@/lib/speaker-draws/commands-next'
import { saveDrawPolicy } from '@/lib/speaker-draws/commands-policy'
import { FIRST_TERMS } from '@/lib/speaker-draws/rules'
import type { CommandCases } from './types'

export const DRAWS_CASES: CommandCases = {
  'draws throwWord': (actor) => throwWord(actor, { drawId: randomUUID(), word: '灯' }),
  'speaker-draws sayCouldSpeak': (actor, { nightId }) =>
    sayCouldSpeak(actor, { nightId, willing: true }),
  'speaker-draws openSpeakerDraw': (actor, { nightId }) => openSpeakerDraw(actor, { nightId }),
  'speaker-draws listSpeakerDraw': (actor, { speakerDrawId: id }) => listSpeakerDraw(actor, { id }),
  'speaker-draws revealSpeakerDraw': (actor, { speakerDrawId: id }) =>
    revealSpeakerDraw(actor, { id }),
  'speaker-draws cancelSpeakerDraw': (actor, { speakerDrawId: id }) =>
    cancelSpeakerDraw(actor, { id }),
  'speaker-draws enterHandDraw': (actor, { nightId, memberId }) =>
    enterHandDraw(actor, { nightId, member1: memberId, member2: null, member3: null, note: '' }),
  'speaker-draws askNextDrawn': (actor, { speakerDrawId: id }) => askNextDrawn(actor, { id }),
  'speaker-draws saveDrawPolicy': (actor) =>
    saveDrawPolicy(actor, {
      ...FIRST_TERMS,
      after: 1,
      note: '讲过的人隔一年再抽',
      effectiveFrom: '2099-01-01',
    }),
}
