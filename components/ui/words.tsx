'use client'

import { createContext, useContext, type ReactNode } from 'react'

/** The words that client controls share, given once by the root layout. */
export type Words = {
  /** BCP 47 tag of the page's language. */
  readonly locale: string
  readonly close: string
  readonly cancel: string
  readonly copy: string
  readonly copied: string
  readonly copyByHand: string
  readonly optional: string
  readonly working: string
  /** Of a text longer than its field allows. */
  readonly tooLong: string
  /** Of the button beside a sentence that asks for it. */
  readonly reload: string
  readonly noMatch: string
  readonly choices: string
  readonly notices: string
  /** Where an act asks for a recent sign-in, and after it. */
  readonly signInAgain: string
  readonly signedInAgain: string
  /** Of a field that another save changed; `{now}` is put in by the field. */
  readonly changed: {
    readonly kept: string
    readonly replaced: string
    /** Of what is shown and not typed; `{field}` names it. */
    readonly differs: string
    readonly quoted: string
    readonly empty: string
    /** Of a choice that this page does not list. */
    readonly another: string
    readonly ticked: string
    readonly notTicked: string
  }
  /** Without a network: of a form that was not sent, and of a page that could not be fetched. */
  readonly offline: { readonly title: string; readonly form: string; readonly page: string }
  /** For the page that stands in when another fails. */
  readonly error: {
    readonly title: string
    readonly text: string
    readonly retry: string
    readonly home: string
    readonly number: string
  }
}

const NONE: Words = {
  locale: 'zh-CN',
  close: '',
  cancel: '',
  copy: '',
  copied: '',
  copyByHand: '',
  optional: '',
  working: '',
  tooLong: '',
  reload: '',
  noMatch: '',
  choices: '',
  notices: '',
  signInAgain: '',
  signedInAgain: '',
  changed: {
    kept: '',
    replaced: '',
    differs: '',
    quoted: '',
    empty: '',
    another: '',
    ticked: '',
    notTicked: '',
  },
  offline: { title: '', form: '', page: '' },
  error: { title: '', text: '', retry: '', home: '', number: '' },
}

const WordsContext = createContext<Words>(NONE)

export function UiWords({
  words,
  children,
}: {
  readonly words: Words
  readonly children: ReactNode
}) {
  return <WordsContext value={words}>{children}</WordsContext>
}

export function useWords(): Words {
  return useContext(WordsContext)
}
