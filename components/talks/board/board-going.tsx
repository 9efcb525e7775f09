'use client'

import { Button, LinkButton } from '@/components/ui/button'
import { swapForm } from '@/lib/talks/plan/rules-forms'
import { Ask, Changed } from './board-ask'
import { filled, type DialogProps, type Step } from './board-step'
import type { BoardWords, Cell, CellTalk } from './types'

/** To another evening, or in exchange with another talk; chosen first where nothing was dropped. */
export function Going({
  step: { cell, to },
  kind,
  talk,
  cells,
  words,
  actions,
  back,
  reason,
  onStep,
}: DialogProps & {
  readonly step: Step
  readonly kind: 'move' | 'swap'
  readonly talk: CellTalk
}) {
  if (to === undefined) {
    const choose = (place: Cell) => {
      onStep({ kind, cell, to: place })
    }
    return <Places places={placesFor(cells, cell, kind)} {...{ kind, talk, words, choose }} />
  }
  const other = kind === 'swap' ? to.talk : null
  return (
    <Ask
      action={actions[kind]}
      label={filled(words[`${kind}Title`], cell, to)}
      fields={{
        ...back,
        talkId: talk.id,
        ...(other === null ? { date: to.date } : { withId: other.id }),
      }}
      basedOn={other === null ? talk.stands : swapForm(talk.seen, other.seen)}
      confirm={words[`${kind}Do`]}
      back={words.back}
      onBack={() => {
        onStep(null)
      }}
    >
      <p>{filled(words[`${kind}Text`], cell, to)}</p>
      <Changed words={words} />
      {reason}
    </Ask>
  )
}

/** Evenings ahead of the same group: those that are free, or those with a talk to exchange. */
function placesFor(cells: readonly Cell[], from: Cell, kind: 'move' | 'swap'): readonly Cell[] {
  return cells.filter(({ id, groupId, ahead, state, talk }) => {
    if (groupId !== from.groupId || id === from.id || !ahead) return false
    return kind === 'swap' ? talk?.movable === true : talk === null && state !== 'BLOCKED'
  })
}

function Places({
  places,
  kind,
  talk,
  words,
  choose,
}: {
  readonly places: readonly Cell[]
  readonly kind: 'move' | 'swap'
  readonly talk: CellTalk
  readonly words: BoardWords
  readonly choose: (place: Cell) => void
}) {
  return (
    <div className="grid gap-2.5">
      <p className="text-small text-ink-2">{kind === 'swap' ? words.swapWith : words.moveTo}</p>
      {places.map((place) => (
        <Button
          key={place.id}
          wide
          onClick={() => {
            choose(place)
          }}
        >
          {place.talk === null ? place.day : `${place.day} · ${place.talk.topic}`}
        </Button>
      ))}
      {kind === 'swap' ? null : (
        <LinkButton wide tone="quiet" href={talk.moveHref}>
          {words.otherEvening}
        </LinkButton>
      )}
    </div>
  )
}
