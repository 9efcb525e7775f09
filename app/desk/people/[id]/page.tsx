import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { denyAccess } from '@/app/deny-access'
import { requireCommunity } from '@/app/frame'
import { SessionsSection } from '@/components/auth/sessions-section'
import { PersonalLinkSection } from '@/components/auth/personal-link-section'
import { Merges } from '@/components/matching/merge'
import { AliasesOf } from '@/components/matching/aliases'
import { AsOf } from '@/components/members/as-of'
import { DeskPersonDue } from '@/components/members/desk-person-due'
import { DeskPersonHead } from '@/components/members/desk-person-head'
import { Duties } from '@/components/members/duties'
import { LeaveForm, LeaveList } from '@/components/members/leave'
import { Mark } from '@/components/members/mark'
import { NamesOverTime } from '@/components/members/names-over-time'
import { PersonFields } from '@/components/members/person-fields'
import { Did } from '@/components/members/profile-view'
import { StatusSection } from '@/components/members/status-section'
import { StatusHistory } from '@/components/members/status-history'
import { DeskLine } from '@/components/referrals/tree/desk-line'
import { PlannedConcerns } from '@/components/talks/planned-concerns'
import { LinkButton } from '@/components/ui/button'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Section } from '@/components/ui/section'
import { eveningsOf } from '@/lib/activity/evenings/queries'
import { canReview } from '@/lib/activity/policy'
import { homesOf } from '@/lib/communities/rules-groups'
import { currentViewer } from '@/lib/auth/current'
import { devicesOf } from '@/lib/auth/devices/queries'
import { isAddressHanded } from '@/lib/members/address/queries'
import { handedAccess } from '@/lib/auth/handed/queries'
import { canMakeLink } from '@/lib/auth/links/policy'
import { ROLES } from '@/lib/auth/types'
import { canWorkOnNames } from '@/lib/compliance/policy'
import { remindedBy } from '@/lib/compliance/queries-reminders'
import { canMerge } from '@/lib/matching/policy'
import { mergesOf, aliasesOf, partedAliasesOf } from '@/lib/matching/merges/queries'
import { canChangeStatus, canGrant } from '@/lib/members/policy'
import { dayIn, personForm } from '@/lib/members/rules-forms'
import { rolesOfMember } from '@/lib/members/roles/queries'
import { memberAt } from '@/lib/members/status/queries-at'
import { personForDesk, successorOf } from '@/lib/members/profile/queries'
import type { NameHeld } from '@/lib/members/profile/types'
import { statusAt } from '@/lib/members/status/rules'
import { verdictsOf } from '@/lib/naming/queries'
import type { VerdictName } from '@/lib/naming/types'
import { deskLine } from '@/lib/referrals/tree/queries'
import { now } from '@/lib/shared/clock'
import { plannedDuties } from '@/lib/talks/vacancies/queries'
import { correct, endLeaveOf, endSessions, mark, setLeaveOf, setRole, setStatus } from '../actions'
import { makePersonalLink } from '../link-actions'
import { rejoin, release } from './actions'
import { findReferrer, recordWhoBrought, withdrawWhoBrought } from './actions-line'
import { asked, endOf } from './day'
import { undo } from './merge/actions'

const HALVES = 'grid gap-x-12 gap-y-10 lg:grid-cols-2'
const COLUMN = 'grid grid-cols-[minmax(0,1fr)] content-start gap-10'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.desk')
  return { title: t('title') }
}

export default async function DeskPersonPage({
  params,
  searchParams,
}: PageProps<'/desk/people/[id]'>) {
  const [viewer, community, { id }, search, t] = await Promise.all([
    currentViewer(),
    requireCommunity(),
    params,
    searchParams,
    getTranslations('members'),
  ])
  const { timeZone, groups } = community
  const real = z.uuid().safeParse(id).success
  const [person, evenings] = real
    ? await Promise.all([personForDesk(viewer, id), eveningsOf(viewer, id)])
    : [null, null]
  if (person === null || evenings === null) {
    const successor = real ? await successorOf(viewer, id) : null
    if (successor !== null) redirect(`/desk/people/${successor}`)
    denyAccess(viewer, `/desk/people/${id}`)
  }
  const at = now()
  const today = at.toZonedDateTimeISO(timeZone).toPlainDate()
  const day = asked(search['on']) ?? today
  const end = endOf(day, timeZone, at)
  const [then, reminders, merges, aliases, parted, verdicts, line, handed, given, devices, duties] =
    await Promise.all([
      memberAt(viewer, id, end),
      remindedBy(viewer, id, end),
      mergesOf(viewer, id),
      aliasesOf(viewer, id),
      partedAliasesOf(viewer, id),
      verdictsOf(viewer, id),
      deskLine(viewer, id),
      handedAccess(viewer, id),
      isAddressHanded(viewer, id),
      devicesOf(viewer, person),
      plannedDuties(viewer, id),
    ])
  const known = (await rolesOfMember(viewer, id)) ?? { ends: new Map(), events: [] }
  const facts = { joinedAt: person.joinedAt, timeZone }
  const { flagged } = statusAt(person.events.toReversed(), at, facts)
  const roles = ROLES.map((role) => ({
    role,
    held: person.roles.includes(role),
    may: canGrant(viewer, role) && person.status === 'ACTIVE',
  }))
  const above = canChangeStatus(viewer, person)
  const verdict = verdictNow(person.names, verdicts)
  const joinedOn = dayIn(timeZone, person.joinedAt)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div>
        <DeskPersonHead person={person} verdict={verdict} />
        {above ? <Mark member={person} flagged={flagged} action={mark} /> : null}
      </div>
      <div className={HALVES}>
        <div className={COLUMN}>
          <DeskPersonDue
            person={person}
            verdict={verdict}
            flagged={flagged}
            reminders={reminders?.count ?? 0}
            links={{ names: canWorkOnNames(viewer), activity: canReview(viewer) }}
          />
          {canMakeLink(viewer, person) && person.status === 'ACTIVE' ? (
            <PersonalLinkSection action={makePersonalLink} memberId={id} />
          ) : null}
          {devices === null || person.status !== 'ACTIVE' ? null : (
            <SessionsSection member={person} devices={devices} action={endSessions} />
          )}
        </div>
        <Duties
          member={person}
          roles={roles}
          known={known}
          today={today.toString()}
          timeZone={timeZone}
          handed={handed}
          handedAddress={given}
          action={setRole}
        />
      </div>
      <div className={HALVES}>
        <div className={COLUMN}>
          <Section title={t('desk.correct')}>
            <div className="py-4">
              <Form
                action={correct.bind(null, id)}
                label={t('desk.correct')}
                basedOn={personForm({ ...person, joinedOn })}
              >
                <PersonFields
                  person={person}
                  joinedOn={joinedOn}
                  groups={homesOf(groups, person.groupId)}
                />
                <div>
                  <SubmitButton>{t('desk.correct')}</SubmitButton>
                </div>
              </Form>
            </div>
          </Section>
          <LeaveList
            leaves={person.leaves}
            today={today.toString()}
            end={endLeaveOf.bind(null, id)}
            name={person.displayName}
          />
          {person.status === 'ACTIVE' ? (
            <Section title={t('leave.forOther')}>
              <div className="py-4">
                <LeaveForm action={setLeaveOf.bind(null, id)} today={today.toString()} />
              </div>
            </Section>
          ) : null}
          {above ? (
            <StatusSection
              member={person}
              action={setStatus}
              concerns={<PlannedConcerns {...{ duties, timeZone }} />}
            />
          ) : null}
          <div className="flex flex-wrap gap-3">
            {canMerge(viewer, person) ? (
              <>
                <LinkButton href={`/desk/people/${id}/merge`}>{t('desk.merge')}</LinkButton>
                <LinkButton href={`/desk/people/${id}/split`}>{t('desk.split')}</LinkButton>
              </>
            ) : null}
            {above ? (
              <LinkButton href={`/desk/people/${id}/data`}>{t('desk.data')}</LinkButton>
            ) : null}
          </div>
        </div>
        <div className={COLUMN}>
          {then === null || reminders === null ? null : (
            <AsOf
              path={`/desk/people/${id}`}
              day={day.toString()}
              today={today.toString()}
              found={then}
              reminders={reminders}
              timeZone={timeZone}
            />
          )}
          <NamesOverTime names={person.names} timeZone={timeZone} verdicts={verdicts} />
          <AliasesOf
            {...{ memberId: id, name: person.displayName, aliases, parted, release, rejoin }}
          />
          <Did evenings={evenings} kept={person.kept} />
          {line === null ? null : (
            <DeskLine
              {...{ memberId: id, line }}
              record={recordWhoBrought}
              withdraw={withdrawWhoBrought}
              search={findReferrer}
            />
          )}
          <StatusHistory title={t('status.title')} events={person.events} timeZone={timeZone} />
          <Merges merges={merges} timeZone={timeZone} action={undo} />
        </div>
      </div>
    </div>
  )
}

/** On the group nickname that is held now. */
function verdictNow(
  names: readonly NameHeld[],
  verdicts: ReadonlyMap<string, VerdictName>,
): VerdictName | undefined {
  const held = names.find(({ kind, to }) => kind === 'GROUP_NICKNAME' && to === null)
  return held && verdicts.get(held.id)
}
