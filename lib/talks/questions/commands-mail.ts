import type { Actor } from '@/lib/auth/types'
import { readSettings } from '@/lib/communities/queries'
import { transaction, type Tx } from '@/lib/db/transaction'
import { publicOrigin } from '@/lib/http/origin'
import { isLocale } from '@/lib/i18n/locale'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/shared/clock'
import { refuse, type Outcome } from '@/lib/shared/outcome'
import { maskPrivate } from '@/lib/talks/view/queries-mask'
import { answeredMail, waitingMail, wishedMail } from './rules-mail'
import { wordsOf } from './rules-view'
import type { QuestionMailInput } from './schema'
import { deleteUnwanted, insertUnwanted, listAskers, takeDigests } from './store-mail'

/** A member says whether they want one of the mails of questions; the same again changes nothing. Refusals: SIGN_IN_FIRST. */
export async function chooseQuestionMail(
  actor: Actor,
  { what, wanted }: QuestionMailInput,
): Promise<Outcome<undefined>> {
  if (actor.kind !== 'member') return refuse('SIGN_IN_FIRST')
  const { memberId } = actor
  return transaction(async (tx) => {
    if (wanted) await deleteUnwanted(tx, { memberId, what })
    else await insertUnwanted(tx, { memberId, what })
    return undefined
  })
}

/** Mails speakers of the questions that wait for them, once before their evening. Doing it again finds nothing. */
export async function mailWaiting(): Promise<void> {
  const outcome = await transaction(async (tx) => {
    const due = await takeDigests(tx, now())
    if (due.length === 0) return undefined
    const { name: community, timeZone, locale: preferred } = await readSettings(tx)
    const link = `${publicOrigin()}/me/questions`
    for (const { email: to, locale, topic, questions, ...facts } of due) {
      const language = isLocale(locale) ? locale : preferred
      // As the speaker reads them on their page.
      const texts = questions.map((one) => wordsOf(one, { mask: maskPrivate }))
      const words = { topic: maskPrivate(topic), texts }
      await queueMail(
        tx,
        waitingMail(language, { ...facts, ...words, to, community, timeZone, link }),
      )
    }
    return undefined
  })
  if (!outcome.ok) throw new Error(`No questions were mailed: ${outcome.refusal.code}`)
}

/**
 * A step of answering a question, or of making a wish of it: who asked hears of it, and who asked what was merged into
 * it; an actor hears nothing of their own act.
 */
export async function mailAskers(
  tx: Tx,
  actor: Actor,
  questionId: string,
  what: { readonly answer: string; readonly talkId: string } | { readonly wishId: string },
): Promise<void> {
  const askers = (await listAskers(tx, questionId)).filter(
    ({ memberId }) => actor.kind !== 'member' || memberId !== actor.memberId,
  )
  if (askers.length === 0) return
  const { name: community, locale: preferred } = await readSettings(tx)
  for (const { email: to, locale, topic, text } of askers) {
    const language = isLocale(locale) ? locale : preferred
    const about = { to, community, topic: maskPrivate(topic), question: maskPrivate(text) }
    if ('wishId' in what) {
      const link = `${publicOrigin()}/wishes/${what.wishId}`
      await queueMail(tx, wishedMail(language, { ...about, link }))
    } else {
      const link = `${publicOrigin()}/talks/${what.talkId}`
      await queueMail(
        tx,
        answeredMail(language, { ...about, link, answer: maskPrivate(what.answer) }),
      )
    }
  }
}
