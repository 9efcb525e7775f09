import { keepTap, knownNights, lastViewer, tapsOf, type KnownNight } from './kept'
import { askForSync, sendTaps } from './taps'

/**
 * The script of the page that stands in for one that cannot be opened: goes on by itself once there is network, and
 * takes the tap of an evening that this device knows of.
 */
addEventListener('online', () => location.reload())
for (const again of document.querySelectorAll('[data-again]'))
  again.addEventListener('click', () => location.reload())
readersFirst()
void offerTap().catch(() => undefined)

/** The page is kept in both languages; the one that the device speaks comes first. */
function readersFirst(): void {
  const parts = [...document.querySelectorAll<HTMLElement>('section[lang]')]
  const [first] = parts
  const own = navigator.languages
    .map((language) => parts.find(({ lang }) => primary(lang) === primary(language)))
    .find((part) => part !== undefined)
  if (first === undefined || own === undefined || own === first) return
  first.before(own)
  document.documentElement.lang = own.lang
}

/** `zh` of `zh-CN`. */
function primary(language: string): string {
  return language.split('-')[0] ?? language
}

async function offerTap(): Promise<void> {
  const memberId = await lastViewer()
  const place = document.querySelector<HTMLElement>('[data-tap]')
  if (memberId === undefined || memberId === '' || place === null) return
  const night = (await knownNights(memberId)).find(isOn)
  if (night === undefined) return
  const [topic, button, said] = [
    find(place, 'p'),
    find(place, 'button'),
    find(place, '[role=status]'),
  ]
  if (topic !== null) topic.textContent = night.topic
  place.hidden = false
  const waits = await tapsOf(memberId)
  if (waits.some(({ nightId }) => nightId === night.nightId)) showKept(button, said)
  button?.addEventListener(
    'click',
    () => void tap(night, memberId).then(() => showKept(button, said)),
  )
}

function find(place: HTMLElement, selector: string): HTMLElement | null {
  return place.querySelector<HTMLElement>(selector)
}

/** From when the check-in opened by plan, by the server's clock as far as it is known here. */
function isOn({ opensAt, endsAt, clockError }: KnownNight): boolean {
  const now = Date.now() + (clockError ?? 0)
  return now >= opensAt && now < endsAt
}

async function tap({ nightId, clockError }: KnownNight, memberId: string): Promise<void> {
  const measured = clockError === null ? null : ('EARLIER' as const)
  await keepTap({
    id: crypto.randomUUID(),
    nightId,
    memberId,
    tappedAt: Date.now(),
    clockError,
    measured,
  })
  await askForSync()
  void sendTaps(memberId)
}

function showKept(button: HTMLElement | null, said: HTMLElement | null): void {
  button?.setAttribute('hidden', '')
  if (said !== null) said.textContent = said.dataset['kept'] ?? ''
}
