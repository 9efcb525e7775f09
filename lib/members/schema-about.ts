import { z } from 'zod'
import { MAX_GROUP_ABOUT } from '@/lib/communities/settings/schema-groups'
import type { Saving } from '@/lib/shared/based-on'
import { basedOnSchema } from '@/lib/shared/based-on-schema'
import { line } from '@/lib/shared/typed'

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
