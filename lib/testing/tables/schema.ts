import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** A field of a model that leads to another model. */
type Relation = {
  readonly model: string
  /** Whether the foreign key is a column of the model that has the field. */
  readonly holdsKey: boolean
}

export type Model = {
  readonly name: string
  /** The room or floor that owns the table: the name of the schema file it is declared in. */
  readonly owner: string
  readonly relations: ReadonlyMap<string, Relation>
}

export type Schema = {
  readonly models: ReadonlyMap<string, Model>
  /** Models by the name of their property on the client: `talkOffer` for `TalkOffer`. */
  readonly delegates: ReadonlyMap<string, Model>
}

const FOLDER = 'prisma/schema'

/** Every table with its owner. A schema file is named after the folder of lib whose tables it declares. */
export function readSchema(): Schema {
  const parts = readdirSync(FOLDER).flatMap((file) => {
    const owner = basename(file, '.prisma')
    const text = readFileSync(join(FOLDER, file), 'utf8')
    return [...text.matchAll(/^model (\w+) \{\n(.*?)^\}/gmsu)].map(([, name = '', body = '']) => ({
      name,
      owner,
      body,
    }))
  })
  const names = new Set(parts.map(({ name }) => name))
  const models = new Map(
    parts.map(({ name, owner, body }) => [
      name,
      { name, owner, relations: relationsIn(body, names) },
    ]),
  )
  const delegates = new Map([...models.values()].map((model) => [lowerFirst(model.name), model]))
  return { models, delegates }
}

/** Owners for which there is no folder in lib. */
export function unknownOwners({ models }: Schema): string[] {
  const owners = [...new Set([...models.values()].map(({ owner }) => owner))]
  return owners.filter((owner) => !existsSync(join('lib', owner)))
}

function relationsIn(body: string, names: ReadonlySet<string>): Map<string, Relation> {
  const fields = [...body.matchAll(/^ {2}(\w+)\s+(\w+)(?:\[\]|\?)?(.*)$/gmu)]
  return new Map(
    fields.flatMap(([, field = '', model = '', rest = '']) =>
      names.has(model) ? [[field, { model, holdsKey: rest.includes('fields:') }]] : [],
    ),
  )
}

function lowerFirst(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1)
}
