/** A person whose names are withheld, with every string the person is known by. */
export type KnownPerson = { readonly key: string; readonly names: readonly string[] }
