'use client'

import { Button, LinkButton } from '@/components/ui/button'
import { OpenDialog } from '@/components/ui/overlays/dialog'
import { Ask, Changed } from './board-ask'
import { Going } from './board-going'
import { filled, type DialogProps, type Step } from './board-step'
import type { BoardWords } from './types'

/** One dialog for the board: what can be done about an evening, then the question with its reason. */
export function BoardDialog({ step, ...props }: DialogProps & { readonly step: Step | null }) {
  const { words, onStep } = props
  const close = () => {
    onStep(null)
  }
  const title = step === null ? '' : titleOf(step, words)
  return (
    <OpenDialog open={step !== null} onClose={close} title={title}>
      {step === null ? null : step.kind === 'menu' ? (
        <Menu {...props} step={step} />
      ) : (
        <Question key={step.kind} {...props} step={step} />
      )}
    </OpenDialog>
  )
}

function titleOf({ kind, cell, to }: Step, words: BoardWords): string {
  switch (kind) {
    case 'menu':
      return cell.talk === null ? cell.day : cell.talk.topic
    case 'move':
      return to === undefined ? filled(words.moveFrom, cell) : filled(words.moveTitle, cell, to)
    case 'swap':
      return to === undefined ? filled(words.swapFrom, cell) : filled(words.swapTitle, cell, to)
    case 'cancel':
      return filled(words.cancelTitle, cell)
    case 'postpone':
      return filled(words.postponeTitle, cell)
    case 'block':
      return filled(words.blockTitle, cell)
    case 'unblock':
      return filled(words.unblockTitle, cell)
  }
}

function Menu({ step: { cell }, words, onStep }: DialogProps & { readonly step: Step }) {
  const { talk, ahead, state, newHref, askHref, fillHref, unconfirmedHref } = cell
  const next = (kind: Step['kind'], label: string) => (
    <Button
      wide
      onClick={() => {
        onStep({ kind, cell })
      }}
    >
      {label}
    </Button>
  )
  return (
    <div className="grid gap-2.5">
      {talk === null ? null : (
        <>
          <p className="mb-1 text-small text-ink-2">{cell.day}</p>
          {unconfirmedHref === null ? null : (
            <>
              <p className="text-small text-lamp">{words.unconfirmed}</p>
              <LinkButton wide href="/desk/speakers#unconfirmed">
                {words.remind}
              </LinkButton>
              <LinkButton wide href={unconfirmedHref}>
                {words.standby}
              </LinkButton>
            </>
          )}
          <LinkButton wide href={`/talks/${talk.id}`}>
            {words.open}
          </LinkButton>
          <LinkButton wide href={talk.editHref}>
            {words.edit}
          </LinkButton>
          {talk.movable ? (
            <>
              {next('move', words.move)}
              {next('swap', words.swap)}
              {next('postpone', words.postpone)}
              {next('cancel', words.cancel)}
            </>
          ) : null}
        </>
      )}
      {fillHref === null ? null : (
        <LinkButton wide tone={talk === null ? 'plain' : 'primary'} href={fillHref}>
          {words.fill}
        </LinkButton>
      )}
      {state === 'KEPT' ? (
        <LinkButton wide tone="primary" href="/desk/speakers">
          {words.kept}
        </LinkButton>
      ) : null}
      {talk === null && state !== 'BLOCKED' && state !== 'KEPT' ? (
        <LinkButton wide tone="primary" href={newHref}>
          {words.plan}
        </LinkButton>
      ) : null}
      {talk === null && ahead && state !== 'BLOCKED' ? (
        <LinkButton wide href={askHref}>
          {words.ask}
        </LinkButton>
      ) : null}
      {talk === null && ahead && state !== 'BLOCKED' ? next('block', words.block) : null}
      {talk === null && ahead && state === 'BLOCKED' ? next('unblock', words.unblock) : null}
    </div>
  )
}

function Question(props: DialogProps & { readonly step: Step }) {
  const { step, words, actions, back, reason, onStep } = props
  const { kind, cell } = step
  const { talk } = cell
  const leave = () => {
    onStep(null)
  }
  if (kind === 'move' || kind === 'swap')
    return talk === null ? null : <Going {...props} talk={talk} kind={kind} />
  if (kind === 'menu') return null
  const isTalk = kind === 'cancel' || kind === 'postpone'
  const place = { groupId: cell.groupId, date: cell.date }
  return (
    <Ask
      action={actions[kind]}
      label={titleOf(step, words)}
      fields={{ ...back, ...(isTalk ? { talkId: talk?.id ?? '' } : place) }}
      basedOn={isTalk ? talk?.seen : undefined}
      confirm={words[`${kind}Do`]}
      back={words.back}
      onBack={leave}
      danger={isTalk}
    >
      <p>{filled(words[`${kind}Text`], cell)}</p>
      {isTalk ? <Changed words={words} /> : null}
      {kind === 'unblock' ? (
        // What opened it can be taken back with the reason it had.
        <input type="hidden" name="was" value={cell.blockedReason ?? ''} />
      ) : (
        reason
      )}
    </Ask>
  )
}
