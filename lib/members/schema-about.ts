import { z } from 'zod'
import { line } from '@/lib/shared/typed'

/** One sentence of the community: it stands on the home page before anything else. */
export const MAX_ABOUT = 120
/** One of a group: it stands on one line beside its name. */
export const MAX_GROUP_ABOUT = 60
const GROUP = /^group\.(?<id>[0-9a-f-]{36})$/u

/** The form sends the sentence of a group as `group.ID`. */
export const aboutSchema = z
  .object({ about: line(MAX_ABOUT) })
  .catchall(line(MAX_GROUP_ABOUT))
  .transform(({ about, ...fields }) => ({
    about,
    groups: new Map(
      Object.entries(fields).flatMap(([name, words]): [string, string][] => {
        const id = GROUP.exec(name)?.groups?.['id']
        return id === undefined ? [] : [[id, words]]
      }),
    ),
  }))
export type AboutInput = z.infer<typeof aboutSchema>
