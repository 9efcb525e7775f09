import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import { DEMO_ROLES } from '@/lib/auth/demo/schema'

/** The demo's way in: one tap per role. A plain form with a button each. */
export function DemoRoles({
  action,
  next,
}: {
  readonly action: (data: FormData) => Promise<void>
  readonly next: string
}) {
  const t = useTranslations('auth')
  return (
    <Section title={t('signIn.demo.title')}>
      <p className="pt-3 pb-1.5 text-small text-ink-2">{t('signIn.demo.text')}</p>
      <form action={action}>
        <input type="hidden" name="next" value={next} />
        <ul>
          {DEMO_ROLES.map((role) => (
            <li key={role} className="border-t border-line">
              <button
                type="submit"
                name="role"
                value={role}
                className="flex min-h-14 w-full flex-wrap items-baseline gap-x-3 py-3 text-start hover:bg-sunken"
              >
                <span className="w-28 font-semibold">{t(`roles.${role}`)}</span>
                <span className="text-small text-ink-2">{t(`roleHints.${role}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </form>
    </Section>
  )
}
