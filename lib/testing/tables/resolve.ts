import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

const parsed = new Map<string, ts.SourceFile>()

/** A source file with parents set, parsed once. */
export function parse(file: string): ts.SourceFile {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const text = readFileSync(file, 'utf8')
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind)
  parsed.set(file, source)
  return source
}

/**
 * What a name stands for, by the scopes around it and by imports: the initializer of a constant or the
 * body of a function. Null for a parameter, and for what a package gives.
 */
export function resolveName(name: ts.Identifier): ts.Node | null {
  for (let scope: ts.Node = name.parent; ; scope = scope.parent) {
    if (ts.isBlock(scope) || ts.isSourceFile(scope)) {
      const found = declaredIn(scope.statements, name.text)
      if (found !== null) return found
    }
    if (ts.isFunctionLike(scope) && scope.parameters.some(({ name: own }) => names(own, name.text)))
      return null
    if (ts.isSourceFile(scope)) return imported(scope, name.text)
  }
}

function declaredIn(statements: ts.NodeArray<ts.Statement>, name: string): ts.Node | null {
  for (const statement of statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) {
      return statement.body ?? null
    }
    if (!ts.isVariableStatement(statement)) continue
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(own) && own.text === name) return initializer ?? null
    }
  }
  return null
}

function names(binding: ts.BindingName, name: string): boolean {
  if (ts.isIdentifier(binding)) return binding.text === name
  return binding.elements.some(
    (element) => ts.isBindingElement(element) && names(element.name, name),
  )
}

function imported(source: ts.SourceFile, name: string): ts.Node | null {
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement)) continue
    const bindings = statement.importClause?.namedBindings
    if (bindings === undefined || !ts.isNamedImports(bindings)) continue
    const element = bindings.elements.find((one) => one.name.text === name)
    if (element === undefined) continue
    const specifier = (statement.moduleSpecifier as ts.StringLiteral).text
    const file = fileOf(source.fileName, specifier)
    if (file === null) return null
    return declaredIn(parse(file).statements, (element.propertyName ?? element.name).text)
  }
  return null
}

function fileOf(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : null
  if (base === null) return null
  return [`${base}.ts`, `${base}.tsx`].find((file) => existsSync(file)) ?? null
}
