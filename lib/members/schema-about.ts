import { z } from 'zod'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line } from '@/lib/shared/typed'

/** One of a group: it stands on one line beside its name. */
export const MAX_GROUP_ABOUT = 60
const GROUP = /^group\.(?<id>[0-9a-f-]{36})$/u

/** The form sends the sentence of a group as `group.ID`. */
export const aboutSchema = z
  .object({ basedOn: basedOnSchema })
  .catchall(line(MAX_GROUP_ABOUT))
  .transform(({ basedOn, ...fields }) => ({
    basedOn,
    groups: new Map(
      Object.entries(fields).flatMap(([name, words]): [string, string][] => {
        const id = GROUP.exec(name)?.groups?.['id']
        return id === undefined ? [] : [[id, words]]
      }),
    ),
  }))
export type AboutInput = Saving<z.infer<typeof aboutSchema>>
