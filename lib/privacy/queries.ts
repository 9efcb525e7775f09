import { z } from 'zod'
import type { Viewer } from '@/lib/auth/types'
import { readable } from '@/lib/db/transaction'
import { readConsentHistory } from '@/lib/members/profile/store-consents'
import { countOtherOwners, findPerson } from '@/lib/members/store-person'
import { canHandleData, isOwn } from './policy'
import { ALL_SECTIONS, countSection } from './store-export'
import type { DataPage, Subject } from './types'

/** The person, if the viewer may handle their data; null otherwise, and for an unknown id. */
export async function subjectFor(viewer: Viewer, memberId: string): Promise<Subject | null> {
  if (!z.uuid().safeParse(memberId).success) return null
  const subject = await findPerson(readable(), memberId)
  return subject !== null && canHandleData(viewer, subject) ? subject : null
}

/** What the page about a person's data shows; null unless the viewer may handle their data. */
export async function dataPage(viewer: Viewer, memberId: string): Promise<DataPage | null> {
  const subject = await subjectFor(viewer, memberId)
  if (subject === null) return null
  const db = readable()
  const [counts, consents, owners] = await Promise.all([
    Promise.all(
      ALL_SECTIONS.map(async (section) => ({
        section: section.name,
        rows: await countSection(db, section, subject),
      })),
    ),
    readConsentHistory(db, subject.ids),
    countOtherOwners(db, subject.ids),
  ])
  const { id, displayName, archiveAs, namePublic, status } = subject
  return {
    subject: { id, displayName, archiveAs, namePublic, status },
    own: isOwn(viewer, subject),
    isLastOwner: subject.roles.includes('OWNER') && status === 'ACTIVE' && owners === 0,
    counts,
    consents: consents.map(({ ask, answer, at }) => ({ ask, answer, at: at.toISOString() })),
  }
}

/** The viewer's own page. */
export async function ownData(viewer: Viewer): Promise<DataPage | null> {
  return viewer.kind === 'member' ? dataPage(viewer, viewer.memberId) : null
}
