import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { audienceOf } from './policy'
import { readSetting } from './queries-setting'
import { talksWithoutThirdNames } from './queries-withheld'
import { stageOf } from './rules-stage'
import { tellHost, tellTalk } from './rules-telling'
import { readTalk } from './store-read'
import type { TalkPageTold } from './types-told'

/**
 * One talk as the viewer may know it; null when it does not exist for them, whatever the reason:
 * a wrong address and a withheld talk get the same answer.
 */
export async function talkForViewer(viewer: Viewer, id: string): Promise<TalkPageTold | null> {
  if (!z.uuid().safeParse(id).success) return null
  const [setting, facts] = await Promise.all([readSetting(), readTalk(readable(), id)])
  if (setting === null || facts === null) return null
  const audience = audienceOf(viewer)
  const [clean = facts] = await talksWithoutThirdNames(readable(), audience, [facts], setting.now)
  const talk = tellTalk(audience, clean, setting.now)
  const group = setting.groups.find((one) => one.id === facts.groupId)
  if (talk === null || group === undefined) return null
  const { night } = facts
  return {
    ...setting,
    group,
    talk,
    night: night && {
      id: night.id,
      date: night.date,
      times: night.times,
      stage: stageOf(night, setting.now),
      host: tellHost(audience, night, setting.now),
    },
  }
}
