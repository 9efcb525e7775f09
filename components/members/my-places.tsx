import { useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { Row, Rows, Section } from '@/components/ui/section'

/** Where one's own page leads: what is set, leave, the group, the rule, the devices, the data. */
export function MyPlaces({
  onLeave,
  group,
  groups,
  isNew,
  onStandby,
  hasRole,
}: {
  readonly onLeave: boolean
  readonly group: string
  /** How many groups there are: with one, there is nowhere to move to. */
  readonly groups: number
  /** Came a short while ago. */
  readonly isNew: boolean
  /** They said that they could fill a gap. */
  readonly onStandby: boolean
  /** They have a role, and may have a duty. */
  readonly hasRole: boolean
}) {
  const t = useTranslations('members')
  const data = useTranslations('privacy')
  const naming = useTranslations('naming')
  const standby = useTranslations('standby.own')
  const duties = useTranslations('duties.own')
  const promises = useTranslations('promises.own')
  const questions = useTranslations('questionsMine')
  const evenings = useTranslations('attendance.mine')
  const welcome = useTranslations('applications.welcome')
  return (
    <Section title={t('me.settings')}>
      <Rows>
        {isNew ? (
          <Row title={<a href="/welcome">{welcome('again')}</a>}>{welcome('againText')}</Row>
        ) : null}
        <Row title={<a href="/me/profile">{t('me.profile')}</a>}>{t('me.profileText')}</Row>
        <Row title={<a href="/me/visibility">{t('prefs.title')}</a>}>{t('me.visibilityText')}</Row>
        <Row title={<a href="/me/names">{t('me.names')}</a>}>{t('me.namesText')}</Row>
        <Row
          title={<a href="/me/leave">{t('leave.title')}</a>}
          end={onLeave ? <Chip tone="live">{t('leave.now')}</Chip> : undefined}
        >
          {t('leave.intro')}
        </Row>
        <Row
          title={<a href="/me/standby">{standby('title')}</a>}
          end={onStandby ? <Chip tone="ok">{standby('now')}</Chip> : undefined}
        >
          {standby('linkText')}
        </Row>
        {hasRole ? (
          <Row title={<a href="/me/duties">{duties('place')}</a>}>{duties('placeText')}</Row>
        ) : null}
        <Row title={<a href="/me/promises">{promises('title')}</a>}>{promises('linkText')}</Row>
        {groups > 1 ? (
          <Row title={<a href="/me/group">{t('transfer.title')}</a>}>
            {t('transfer.home', { group })}
          </Row>
        ) : null}
        <Row title={<a href="/rules">{naming('title')}</a>}>{naming('member.intro')}</Row>
        <Row title={<a href="/me/questions">{questions('title')}</a>}>{questions('place')}</Row>
        <Row title={<a href="/me/evenings">{evenings('title')}</a>}>{evenings('place')}</Row>
        <Row title={<a href="/me/calendar">{t('me.calendar')}</a>}>{t('me.calendarText')}</Row>
        <Row title={<a href="/me/devices">{t('me.devices')}</a>}>{t('me.devicesText')}</Row>
        <Row title={<a href="/me/data">{data('toData')}</a>}>{data('toDataText')}</Row>
      </Rows>
    </Section>
  )
}
