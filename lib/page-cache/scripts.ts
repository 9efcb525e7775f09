import { defaultTreeAdapter, html, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

type Cut = { readonly from: number; readonly to: number }

/**
 * The page without what makes it a program: a page one only reads has links and forms, which need
 * none. Everything else stays byte for byte. Null when scripts would have to put the page together, for
 * without them it would lack its middle. Read by the HTML parser of browsers (WHATWG), so that
 * another way of writing the same page changes nothing; scripts.test.tsx renders with React itself.
 */
export function withoutScripts(page: string): string | null {
  const document = parse(page, { sourceCodeLocationInfo: true })
  const nodes = [...descendants(document)]
  if (nodes.some(isUnfinished)) return null
  const cuts = nodes.flatMap(cutsOf).sort((a, b) => a.from - b.from)
  let at = 0
  let kept = ''
  for (const { from, to } of cuts) {
    // A nonce within an element that is cut already lies behind.
    if (from < at) continue
    kept += page.slice(at, from)
    at = to
  }
  return kept + page.slice(at)
}

function* descendants(parent: Tree.ParentNode): Generator<Tree.ChildNode> {
  for (const node of parent.childNodes) {
    yield node
    if ('childNodes' in node) yield* descendants(node)
  }
}

/**
 * React sends late parts in a hidden element at the end and leaves a template, or a comment that
 * begins with `$?`, `$!` or `$~`, where a script is to put them (react-dom, ReactFizzConfigDOM).
 */
function isUnfinished(node: Tree.ChildNode): boolean {
  if (defaultTreeAdapter.isCommentNode(node)) return /^\$[?!~]/u.test(node.data)
  if (!defaultTreeAdapter.isElementNode(node)) return false
  if (node.tagName === 'template') return true
  return attribute(node, 'hidden') !== null && (attribute(node, 'id') ?? '').startsWith('S:')
}

function cutsOf(node: Tree.ChildNode): Cut[] {
  const place = node.sourceCodeLocation
  if (!defaultTreeAdapter.isElementNode(node) || place === undefined || place === null) return []
  if (isProgram(node)) return [{ from: place.startOffset, to: place.endOffset }]
  const nonce = node.sourceCodeLocation?.attrs?.['nonce']
  // With the space before it.
  return nonce === undefined ? [] : [{ from: nonce.startOffset - 1, to: nonce.endOffset }]
}

/** A script, what loads one early, and the nonce by which scripts of Next find theirs. */
function isProgram(element: Tree.Element): boolean {
  if (element.namespaceURI !== html.NS.HTML) return element.tagName === 'script'
  if (element.tagName === 'script') return attribute(element, 'type') !== 'application/ld+json'
  if (element.tagName === 'link') {
    return attribute(element, 'as') === 'script' || attribute(element, 'rel') === 'modulepreload'
  }
  return element.tagName === 'meta' && attribute(element, 'property') === 'csp-nonce'
}

function attribute(element: Tree.Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null
}
