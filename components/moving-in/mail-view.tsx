import { useTranslations } from 'next-intl'
import { Checkbox } from '@/components/ui/forms/checkbox'
import { Form, SubmitButton } from '@/components/ui/forms/form'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { Section } from '@/components/ui/section'
import type { FormAction } from '@/lib/i18n/form-state'
import type { InvitingDesk } from '@/lib/moving-in/types'
import { Batches } from './batches'
import { GroupChoice, type NamedGroup } from './group-choice'
import { MovingInTabs } from './tabs'

/** Invitations by mail, all at once: who gets one, how far the sending is, and what came of it. */
export function InvitingByMail({
  desk,
  groups,
  timeZone,
  actions: { invite, takeBack },
}: {
  readonly desk: InvitingDesk
  readonly groups: readonly NamedGroup[]
  readonly timeZone: string
  readonly actions: Readonly<Record<'invite' | 'takeBack', FormAction>>
}) {
  const t = useTranslations('movingIn.mail')
  const { batches, hasMail, ready, invited, noAddress } = desk
  const running = batches.some(({ endedAt }) => endedAt === null)
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')}>
        {t('counts', { ready, invited, noAddress })}
      </PageHead>
      <MovingInTabs current="mail" />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <Batches batches={batches} timeZone={timeZone} takeBack={takeBack} />
        <div className="max-lg:order-first">
          <Section title={t('start')}>
            <div className="mt-4 grid gap-5">
              {!hasMail ? (
                <Notice title={t('noMailTitle')}>{t('noMailText')}</Notice>
              ) : running ? (
                <Notice tone="live" title={t('running')}>
                  {t('runningText')}
                </Notice>
              ) : (
                <Form action={invite} label={t('start')}>
                  <GroupChoice groups={groups} />
                  {invited === 0 ? null : (
                    <Checkbox name="again" value="true" help={t('againHelp')}>
                      {t('again', { count: invited })}
                    </Checkbox>
                  )}
                  <div>
                    <SubmitButton tone="primary">{t('send')}</SubmitButton>
                  </div>
                </Form>
              )}
            </div>
          </Section>
        </div>
      </div>
    </>
  )
}
