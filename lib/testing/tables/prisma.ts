import ts from 'typescript'
import { resolveName } from './resolve'
import type { Model, Schema } from './schema'
import type { Use } from './sql'

const READING = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
  'count',
  'aggregate',
  'groupBy',
])
const WRITING = new Set([
  'create',
  'createMany',
  'createManyAndReturn',
  'update',
  'updateMany',
  'updateManyAndReturn',
  'upsert',
  'delete',
  'deleteMany',
])
/** What an object under a relation does to the rows at its other end. */
const NESTED_WRITING = new Set([...WRITING, 'connectOrCreate'])
const NESTED_LINKING = new Set(['connect', 'disconnect', 'set'])
/** Types of Prisma that an object may be declared to have: `Prisma.TalkWhereInput`. */
const TYPED = /^Prisma\.(\w+?)(?:WhereInput|WhereUniqueInput|Select|Include|OrderBy\w*)$/u

/** Which tables a call of Prisma's client reads and writes; null when the node is no such call. */
export function tablesInCall(node: ts.CallExpression, schema: Schema): Use[] | null {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee)) return null
  const method = callee.name.text
  if (!READING.has(method) && !WRITING.has(method)) return null
  if (!ts.isPropertyAccessExpression(callee.expression)) return null
  const model = schema.delegates.get(callee.expression.name.text)
  if (model === undefined) return null
  const kind = WRITING.has(method) ? 'write' : 'read'
  const walk = new Walk(schema)
  for (const argument of node.arguments) walk.value(argument, model)
  return [{ table: model.name, kind }, ...walk.uses]
}

/** Which tables an object reads that is declared as a part of a query: `{…} satisfies Prisma.TalkInclude`. */
export function tablesInTyped(node: ts.Node, schema: Schema): Use[] {
  if (!ts.isSatisfiesExpression(node) && !ts.isVariableDeclaration(node)) return []
  const name = TYPED.exec(node.type?.getText() ?? '')?.[1]
  const model = schema.models.get(name ?? '')
  const value = ts.isSatisfiesExpression(node) ? node.expression : node.initializer
  if (model === undefined || value === undefined) return []
  const walk = new Walk(schema)
  walk.value(value, model)
  return walk.uses
}

/**
 * Tables that a room declares for merges of members (`lib/db/member-rows.ts`): the statements are the
 * floor's, and the room that declares the rows is who writes them.
 */
export function tablesInMemberRows(node: ts.Node, { models }: Schema): Use[] {
  if (!ts.isSatisfiesExpression(node) || !/\bMemberRows\[\]/u.test(node.type.getText())) return []
  const names = [...node.expression.getText().matchAll(/\btable: '(\w+)'/gu)]
  return names.flatMap(([, table = '']) =>
    models.has(table) ? [{ table, kind: 'write' as const }] : [],
  )
}

/** Follows the objects of a query through relations, constants and functions that make parts of it. */
class Walk {
  readonly uses: Use[] = []
  private readonly seen = new Set<ts.Node>()

  constructor(private readonly schema: Schema) {}

  value(node: ts.Node, model: Model): void {
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) this.property(property, model)
    } else if (ts.isIdentifier(node)) {
      this.named(node, model)
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      this.named(node.expression, model)
    } else if (!ts.isTypeNode(node)) {
      ts.forEachChild(node, (child) => {
        this.value(child, model)
      })
    }
  }

  private named(name: ts.Identifier, model: Model): void {
    const made = resolveName(name)
    if (made === null || this.seen.has(made)) return
    this.seen.add(made)
    this.value(made, model)
  }

  private property(property: ts.ObjectLiteralElementLike, model: Model): void {
    if (ts.isSpreadAssignment(property)) {
      this.value(property.expression, model)
      return
    }
    const relation = model.relations.get(property.name.getText())
    const value = ts.isPropertyAssignment(property)
      ? property.initializer
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : null
    if (value === null) return
    const target = relation === undefined ? undefined : this.schema.models.get(relation.model)
    if (relation === undefined || target === undefined) {
      this.value(value, model)
      return
    }
    if (value.kind === ts.SyntaxKind.FalseKeyword) return
    this.uses.push({ table: target.name, kind: nestedKind(value, relation.holdsKey) })
    this.value(value, target)
  }
}

function nestedKind(value: ts.Expression, holdsKey: boolean): Use['kind'] {
  if (!ts.isObjectLiteralExpression(value)) return 'read'
  const names = value.properties.map((property) => property.name?.getText() ?? '')
  if (names.some((name) => NESTED_WRITING.has(name))) return 'write'
  return !holdsKey && names.some((name) => NESTED_LINKING.has(name)) ? 'write' : 'read'
}
