import ts from 'typescript'
import { tablesInCall, tablesInMemberRows, tablesInTyped } from './prisma'
import type { Schema } from './schema'
import { HOLE, namesUnknownTable, tablesInSql, type Use } from './sql'

/** One use of a table in the code. */
export type Access = Use & { readonly file: string; readonly line: number }

export type Scan = {
  readonly accesses: readonly Access[]
  /** Files with SQL whose table is known only when it runs. */
  readonly unknown: readonly string[]
}

/** Which tables a file reads and writes, by Prisma's client and by SQL in its strings. */
export function scanSource(
  source: ts.SourceFile,
  schema: Schema,
  writers: ReadonlyMap<string, readonly string[]> = new Map(),
): Scan {
  const file = source.fileName
  const accesses: Access[] = []
  const unknown: string[] = []
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    const text = textOf(node)
    const uses = [
      ...(ts.isCallExpression(node) ? (tablesInCall(node, schema) ?? []) : []),
      ...tablesInTyped(node, schema),
      ...tablesInMemberRows(node, schema),
      ...(text === null ? [] : tablesInSql(text, schema, writers)),
    ]
    accesses.push(...uses.map((use) => ({ ...use, file, line })))
    if (text !== null && namesUnknownTable(text)) unknown.push(file)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { accesses, unknown }
}

/** The text of a string or template, with a mark where a template puts something in. */
function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join('')
}
