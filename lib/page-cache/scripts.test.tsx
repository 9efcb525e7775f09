import { Suspense, use } from 'react'
import { renderToReadableStream } from 'react-dom/server.edge'
import { describe, expect, it } from 'vitest'
import { withoutScripts } from './scripts'

describe('withoutScripts', () => {
  it('takes out programs, their preloads and nonces, and leaves the words and the data', () => {
    const html = [
      '<meta property="csp-nonce" nonce="n1"/>',
      '<link rel="preload" as="script" href="/a.js" nonce="n1"/>',
      '<link rel="modulepreload" href="/b.js"/>',
      '<link rel="stylesheet" href="/a.css" nonce="n1"/>',
      '<script src="/a.js" nonce="n1" async=""></script>',
      '<p>一句话 &lt;script&gt;</p>',
      '<script nonce="n1">self.__next_f.push([1,"</p><b nonce=\\"x\\">"])</script>',
      '<script type="application/ld+json">{"@type":"Article"}</script>',
    ].join('')
    expect(withoutScripts(html)).toBe(
      '<link rel="stylesheet" href="/a.css"/><p>一句话 &lt;script&gt;</p>' +
        '<script type="application/ld+json">{"@type":"Article"}</script>',
    )
  })

  it.each([
    `<SCRIPT\n SRC='/a.js'\n></SCRIPT\n>`,
    '<script>if (a < b) document.write("<script>")</script>',
    '<svg><script href="/a.js"></script></svg>',
    '<script type=module>import "/a.js"</script>',
    '<script type="text/javascript" data-note="application/ld+json">alert(1)</script>',
  ])('takes out %j, however it is written', (script) => {
    const left = withoutScripts(`<p>前</p>${script}<p>后</p>`)
    expect(left?.toLowerCase()).not.toContain('script')
    expect(left).toMatch(/^<p>前<\/p>.*<p>后<\/p>$/u)
  })

  it('keeps no page that scripts would have to put together', () => {
    expect(withoutScripts('<template id="B:0"></template>')).toBeNull()
    expect(withoutScripts('<div hidden id="S:0"><p>late</p></div>')).toBeNull()
  })
})

/** With the React that is installed: an upgrade that writes its pages in another way fails here. */
describe('a page that React rendered', () => {
  it('keeps its words and its style sheet, and loses every script', async () => {
    const html = await rendered(<Page>一句话</Page>)
    const left = withoutScripts(html) ?? ''
    expect([scriptsIn(html), scriptsIn(left)]).toEqual([2, 0])
    expect(html).toContain('nonce')
    expect(left).not.toContain('nonce')
    expect(left).toContain('<p>一句话</p>')
    expect(left).toContain('href="/a.css"')
  })

  it('is kept when what was waited for came before the page was sent', async () => {
    const html = await rendered(<Page>{Promise.resolve('一句话')}</Page>, { complete: true })
    expect(withoutScripts(html)).toContain('一句话')
  })

  it('is not kept when a part came late', async () => {
    const html = await rendered(
      <Page>
        <Suspense fallback={<p>wait</p>}>
          <Late text={soon('一句话')} />
        </Suspense>
      </Page>,
    )
    expect(html).toContain('一句话')
    expect(withoutScripts(html)).toBeNull()
  })

  it('is not kept when a part failed, which a browser would render again by script', async () => {
    const html = await rendered(
      <Page>
        <Suspense fallback={<p>wait</p>}>
          <Late text={Promise.reject(new Error('no'))} />
        </Suspense>
      </Page>,
    )
    expect(html).toContain('wait')
    expect(withoutScripts(html)).toBeNull()
  })
})

function Page({ children }: { readonly children: React.ReactNode }) {
  return (
    <html lang="zh-CN">
      <head>
        <link rel="stylesheet" href="/a.css" precedence="default" />
      </head>
      <body>
        <p>{children}</p>
      </body>
    </html>
  )
}

function Late({ text }: { readonly text: Promise<string> }) {
  return <span>{use(text)}</span>
}

function soon(text: string): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(text), 20))
}

async function rendered(page: React.ReactNode, { complete = false } = {}): Promise<string> {
  const stream = await renderToReadableStream(page, {
    nonce: 'n1',
    bootstrapScripts: ['/a.js'],
    bootstrapScriptContent: 'self.started = true',
    onError: () => undefined,
  })
  if (complete) await stream.allReady
  return new Response(stream).text()
}

function scriptsIn(html: string): number {
  return html.match(/<script/gu)?.length ?? 0
}
